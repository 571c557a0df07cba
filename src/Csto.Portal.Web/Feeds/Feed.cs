namespace Csto.Portal.Web.Feeds;

/// <summary>A feed before it is written in a format. Addresses are absolute, texts hold nothing that XML cannot.</summary>
/// <param name="Language">IETF tag.</param>
/// <param name="Page">What it mirrors.</param>
/// <param name="Self">Where this format of it stands.</param>
/// <param name="Updated">UTC instant of the newest change in it.</param>
internal sealed record Feed(string Title, string Description, string Language, Uri Page, Uri Self, DateTime Updated, IReadOnlyList<FeedItem> Items);

/// <summary>A publication in a feed.</summary>
internal sealed record FeedItem
{
    /// <summary>A URN that stays whatever becomes of title and address.</summary>
    public required string Id { get; init; }

    public required Uri Page { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text; empty where there is none.</summary>
    public required string Summary { get; init; }

    /// <summary>The whole text with its notices, pictures and contact, addresses absolute.</summary>
    public required string Html { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Published { get; init; }

    /// <summary>UTC instant of a change since; null where there was none.</summary>
    public DateTime? Corrected { get; init; }

    /// <summary>Who speaks; null where nobody does.</summary>
    public string? Speaker { get; init; }

    /// <summary>The section and topics.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Videos, then pictures, each once, in the order of the text.</summary>
    public IReadOnlyList<FeedMedia> Media { get; init; } = [];

    /// <summary>The file that a program fetches with the item; null where there is none.</summary>
    public FeedMedia? Enclosure => Media.FirstOrDefault(media => media.Bytes > 0);
}

/// <summary>A picture or video.</summary>
/// <param name="Bytes">Of what is at the address; null where it is not known.</param>
/// <param name="Width">In pixels; null where it is not known.</param>
/// <param name="Height">The same.</param>
/// <param name="Seconds">Of a video; null where it is not known.</param>
/// <param name="Title">The caption; may be empty.</param>
/// <param name="Alt">What it shows; may be empty.</param>
/// <param name="Credit">Whose it is; may be empty.</param>
internal sealed record FeedMedia(
    Uri Address, string Type, bool IsVideo, long? Bytes, int? Width, int? Height, int? Seconds, string Title, string Alt, string Credit);
