namespace Csto.Portal.Core.Media.Originals;

/// <summary>What is written into a photograph that leaves the portal; empty words are left out.</summary>
public sealed record PhotoWords
{
    /// <summary>Plain text.</summary>
    public string Caption { get; init; } = "";

    public string Author { get; init; } = "";

    /// <summary>As printed: «Секретариат ОДКБ».</summary>
    public string Credit { get; init; } = "";

    /// <summary>«© Секретариат ОДКБ, 2026»</summary>
    public string Copyright { get; init; } = "";

    public string Place { get; init; } = "";

    /// <summary>The calendar day on which it was taken, there.</summary>
    public DateOnly? TakenOn { get; init; }

    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>What of: the title of the publication.</summary>
    public string Headline { get; init; } = "";

    /// <summary>Absolute address of the terms of use.</summary>
    public string Terms { get; init; } = "";

    /// <summary>Absolute address of the photograph's page.</summary>
    public string Source { get; init; } = "";
}
