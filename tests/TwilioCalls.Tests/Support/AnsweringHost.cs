using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace TwilioCalls.Tests.Support;

/// <summary>A host that answers each question with the same choice, and records what it shows.</summary>
internal sealed class AnsweringHost(int choice = 0) : PSHost
{
    private readonly AnsweringInterface _interface = new(choice);

    public IReadOnlyList<string> Questions => _interface.Questions;

    /// <summary>The warnings that were written to the host itself, not to the pipeline.</summary>
    public IReadOnlyList<string> Warnings => _interface.Warnings;

    /// <summary>Everything that was shown, questions too.</summary>
    public IReadOnlyList<string> Shown => _interface.Shown;

    /// <summary>Called when a question is asked, before it is answered.</summary>
    public Action OnQuestion
    {
        set => _interface.OnQuestion = value;
    }

    /// <summary>Called when a warning is about to be shown.</summary>
    public Action OnWarning
    {
        set => _interface.OnWarning = value;
    }

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => nameof(AnsweringHost);

    public override PSHostUserInterface UI => _interface;

    public override Version Version => new(1, 0);

    public override void EnterNestedPrompt()
    {
    }

    public override void ExitNestedPrompt()
    {
    }

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }

    private sealed class AnsweringInterface(int choice) : PSHostUserInterface
    {
        private readonly List<string> _questions = [];
        private readonly List<string> _warnings = [];
        private readonly List<string> _shown = [];

        public IReadOnlyList<string> Questions => _questions;

        public IReadOnlyList<string> Warnings => _warnings;

        public IReadOnlyList<string> Shown => _shown;

        public Action OnQuestion { get; set; } = () => { };

        public Action OnWarning { get; set; } = () => { };

        public override PSHostRawUserInterface RawUI => null!;

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            _questions.Add(message);
            _shown.Add(caption + message);
            OnQuestion();
            return choice;
        }

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
            throw new InvalidOperationException("Nothing should be asked for: " + descriptions[0].Name);

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
            throw new NotSupportedException();

        public override PSCredential PromptForCredential(
            string caption, string message, string userName, string targetName,
            PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw new NotSupportedException();

        public override string ReadLine() => throw new NotSupportedException();

        public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();

        public override void Write(string value) => _shown.Add(value);

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => _shown.Add(value);

        public override void WriteDebugLine(string message) => _shown.Add(message);

        public override void WriteErrorLine(string value) => _shown.Add(value);

        public override void WriteLine(string value) => _shown.Add(value);

        public override void WriteProgress(long sourceId, ProgressRecord record) => _shown.Add(record.ToString());

        public override void WriteVerboseLine(string message) => _shown.Add(message);

        public override void WriteWarningLine(string message)
        {
            OnWarning();
            _warnings.Add(message);
            _shown.Add(message);
        }
    }
}
