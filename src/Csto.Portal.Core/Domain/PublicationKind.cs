namespace Csto.Portal.Core.Domain;

/// <summary>What a publication is; stored as a number, so members are never renumbered.</summary>
public enum PublicationKind
{
    News = 1,
    Speech = 2,
    Statement = 3,
}

/// <summary>In what form the words of a speech are published.</summary>
public enum SpeechType
{
    /// <summary>Стенограмма: what was said, taken down.</summary>
    Transcript = 1,

    /// <summary>Подготовленный текст: what was written to be said.</summary>
    PreparedText = 2,

    /// <summary>Приветствие: an address sent or read out to an event.</summary>
    Greeting = 3,
}

/// <summary>What readers meet at a publication's address.</summary>
public enum Visibility
{
    /// <summary>Never published: the address does not exist yet.</summary>
    Hidden = 0,

    /// <summary>The live edition is shown.</summary>
    Live = 1,

    /// <summary>Unpublished: the address answers 410 with an explanation.</summary>
    Gone = 2,
}
