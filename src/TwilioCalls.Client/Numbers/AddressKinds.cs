namespace TwilioCalls.Numbers;

/// <summary>What a parameter takes besides phone numbers and addresses with a scheme.</summary>
[Flags]
internal enum AddressKinds
{
    /// <summary>Nothing.</summary>
    Usual = 0,

    /// <summary>The SID of a SIM, whose calls can be listed.</summary>
    Sid = 1,

    /// <summary>A name, or a SIP address without its scheme, which a caller id may be.</summary>
    Name = 2,
}
