(() => {
  'use strict';
  const root = document.documentElement;
  const charts = JSON.parse(document.getElementById('charts').textContent);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const color = name => getComputedStyle(root).getPropertyValue('--' + name).trim();

  const inks = series => ({ backgroundColor: color(series.color), borderColor: color(series.color) });

  // Colours are those of the page's style, which knows light, dark and paper.
  const paint = (chart, source) => {
    chart.data.datasets.forEach((one, index) => Object.assign(one, inks(source.series[index])));
    const { scales, plugins } = chart.options;
    for (const scale of Object.values(scales)) {
      scale.ticks.color = scale.title.color = color('quiet');
      scale.grid.color = scale.border.color = color('line');
    }
    plugins.legend.labels.color = color('text');
    chart.update('none');
  };

  const draw = (source, number) => {
    const values = {
      beginAtZero: true, stacked: source.stacked, ticks: { precision: source.unit.startsWith('calls') ? 0 : undefined },
      title: { display: true, text: source.unit }, grid: {}, border: {},
    };
    const names = {
      stacked: source.stacked, ticks: { autoSkip: !source.horizontal }, title: { display: false }, grid: { display: false }, border: {},
    };
    return new Chart(document.getElementById('chart' + number), {
      type: 'bar',
      data: {
        labels: source.labels,
        datasets: source.series.map(one => ({
          ...inks(one), label: one.name, data: one.data, type: one.line ? 'line' : 'bar', order: one.line ? 0 : 1,
          pointRadius: one.data.length > 60 ? 0 : 2, borderWidth: one.line ? 2 : 0, maxBarThickness: 48,
        })),
      },
      options: {
        animation: false, responsive: true, maintainAspectRatio: false, locale: 'en',
        indexAxis: source.horizontal ? 'y' : 'x',
        interaction: { mode: 'index', axis: source.horizontal ? 'y' : 'x', intersect: false },
        scales: source.horizontal ? { x: values, y: names } : { x: names, y: values },
        plugins: { legend: { display: source.series.length > 1, position: 'bottom', labels: { boxWidth: 12 } } },
      },
    });
  };

  const drawn = charts.map(draw);
  const paintAll = () => drawn.forEach((chart, index) => paint(chart, charts[index]));
  paintAll();
  dark.addEventListener('change', paintAll);

  // Paper is light, and a chart on it as wide as the page there.
  const print = isPrint => {
    root.classList.toggle('print', isPrint);
    paintAll();
    drawn.forEach(chart => chart.resize());
  };
  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));
})();
