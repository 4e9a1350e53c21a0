using System.Collections;

namespace TwilioCalls.Responses;

/// <summary>
/// The items of a page while they are read. One more than can be asked for ends the reading: a few kilobytes of gzip can hold
/// millions of them.
/// </summary>
internal sealed class PageItems<T> : ICollection<T>
{
    private readonly List<T> _items = [];

    public int Count => _items.Count;

    public bool IsReadOnly => false;

    /// <exception cref="TwilioException">The page is full.</exception>
    public void Add(T item)
    {
        if (_items.Count == PageLimit.Items)
        {
            throw BrokenListing.TooManyItems(PageLimit.Items);
        }

        _items.Add(item);
    }

    public T[] ToArray() => [.. _items];

    public void Clear() => _items.Clear();

    public bool Contains(T item) => _items.Contains(item);

    public void CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    public bool Remove(T item) => _items.Remove(item);

    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
