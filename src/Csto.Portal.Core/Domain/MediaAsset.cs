namespace Csto.Portal.Core.Domain;

/// <summary>What a file is for a reader; stored as a number, so members are never renumbered.</summary>
public enum MediaKind
{
    Picture = 1,
    Video = 2,
    Document = 3,
}

/// <summary>
/// A picture, video or document of the press office. The file lies in the media store under <see cref="Sha256"/>; a text names it by that hash,
/// and readers get it only while a text they can see does.
/// </summary>
public sealed class MediaAsset : IVersioned
{
    /// <summary>Before every picture that waits its turn by the clock.</summary>
    private static readonly DateTime AtOnce = DateTime.UnixEpoch;

    /// <summary>Hex digits of the hash that a text must give at least.</summary>
    public const int KeyDigits = 12;

    public int Id { get; set; }

    /// <summary>Of the original file: 64 lower-case hex digits; unique.</summary>
    public required string Sha256
    {
        get;
        init
        {
            field = value;
            Key = value[..KeyDigits];
        }
    }

    /// <summary>The first <see cref="KeyDigits"/> digits of <see cref="Sha256"/>, which files are looked up by.</summary>
    public string Key { get; private set; } = "";

    public required MediaKind Kind
    {
        get;
        init
        {
            field = value;
            VariantsDueAt = value == MediaKind.Picture ? AtOnce : null;
        }
    }

    /// <summary>Of the original, found by its content: <c>image/jpeg</c>.</summary>
    public required string ContentType { get; init; }

    /// <summary>Size of the original in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Pixels of the original as it is looked at, upright; null where there are none or the file does not say.</summary>
    public int? Width { get; set; }

    /// <inheritdoc cref="Width"/>
    public int? Height { get; set; }

    /// <summary>What readers get in place of the original, as a content type; null where they get the original.</summary>
    public string? PublicType { get; set; }

    /// <summary>Pixels of what readers get; null where they get the original.</summary>
    public int? PublicWidth { get; set; }

    /// <inheritdoc cref="PublicWidth"/>
    public int? PublicHeight { get; set; }

    /// <summary>As it was called where it came from: for the names of downloads and for finding it, never for paths.</summary>
    public required string FileName { get; init; }

    /// <summary>What a picture shows, for those who do not see it.</summary>
    public string Alt { get; set; } = "";

    /// <summary>Says on purpose that a picture tells nothing and needs no <see cref="Alt"/>.</summary>
    public bool IsDecorative { get; set; }

    /// <summary>Plain text; a text that shows the file may say otherwise.</summary>
    public string Caption { get; set; } = "";

    /// <summary><see cref="Alt"/> in English; empty: English pages show the Russian one.</summary>
    public string EnglishAlt { get; set; } = "";

    /// <summary><see cref="Caption"/> in English; empty: English pages show the Russian one.</summary>
    public string EnglishCaption { get; set; } = "";

    /// <summary><see cref="Credit"/> in English; empty: English pages show the Russian one.</summary>
    public string EnglishCredit { get; set; } = "";

    /// <summary>Who took or made it: «Пётр Светлов».</summary>
    public string Author { get; set; } = "";

    /// <summary>Whose it is, as printed: «Секретариат ОДКБ».</summary>
    public string Credit { get; set; } = "";

    /// <summary>The calendar day on which it was taken or signed, there.</summary>
    public DateOnly? TakenOn { get; set; }

    public string Place { get; set; } = "";

    /// <summary>Who is in it.</summary>
    public List<Person> Persons { get; } = [];

    /// <summary>What of a picture must stay in sight where it is cropped; null: its middle.</summary>
    public FocalPoint? Focus
    {
        get;
        set => VariantsDueAt = Changed(ref field, value) ? AtOnce : VariantsDueAt;
    }

    /// <summary>The same for the narrow format of cards, where <see cref="Focus"/> cannot serve both; null: <see cref="Focus"/>.</summary>
    public FocalPoint? CardFocus
    {
        get;
        set => VariantsDueAt = Changed(ref field, value) ? AtOnce : VariantsDueAt;
    }

    /// <summary>
    /// A picture that stands, or once stood, for a piece or for another that does: the wide crops of leads and of social cards are made of it too. Never
    /// taken back: an edition of the past may be cited.
    /// </summary>
    public bool IsLead
    {
        get;
        set
        {
            VariantsDueAt = value && !field && Kind == MediaKind.Picture ? AtOnce : VariantsDueAt;
            field = value;
        }
    }

    /// <summary>Stands in place of a picture until it has come: <c>#rrggbb</c>; empty while unknown.</summary>
    public string Colour { get; set; } = "";

    /// <summary>By which recipe the sizes and formats for pages were made of a picture; null while they were not.</summary>
    public string? VariantsMade { get; set; }

    /// <summary>
    /// UTC instant from which they may be made (anew); null where nothing is to be made. A node that makes them moves the instant on first: while
    /// it lives, nobody else begins, and when it is killed the instant comes by itself.
    /// </summary>
    public DateTime? VariantsDueAt { get; private set; }

    /// <summary>Why they cannot be made, in words for the press office; null where nothing is wrong.</summary>
    public string? VariantsProblem { get; set; }

    /// <summary>The picture that stands for a video until it is played.</summary>
    public int? PosterId { get; set; }

    public MediaAsset? Poster { get; set; }

    /// <summary>Of a video, in whole seconds; null where the file does not say.</summary>
    public int? Seconds { get; set; }

    /// <summary>Subtitles and descriptions of a video.</summary>
    public List<MediaTrack> Tracks { get; } = [];

    /// <summary>The file that is shown wherever a text names this one; null where it is shown itself. Never leads to one that is replaced in its turn.</summary>
    public int? ReplacedById { get; set; }

    public MediaAsset? ReplacedBy { get; set; }

    /// <summary>What a picture looks like, in 64 bits: those of two sizes of the same picture differ in a few; null where it says nothing. See <c>Likeness</c>.</summary>
    public long? Likeness { get; set; }

    /// <summary>Folded words of caption, alternative text, author, credit, place, persons and file name; see <c>MediaSearchKey</c>.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>Null for the portal itself.</summary>
    public int? UploadedById { get; init; }

    /// <summary>UTC instant at which it was put into the bin; null while in use.</summary>
    public DateTime? DeletedAt { get; set; }

    public Guid Version { get; set; }

    /// <summary>Has the sizes and formats made, where they failed or are lost.</summary>
    public void MakeVariants()
    {
        VariantsProblem = null;
        VariantsDueAt = Kind == MediaKind.Picture ? AtOnce : null;
    }

    private static bool Changed(ref FocalPoint? place, FocalPoint? value)
    {
        var isChanged = place != value;
        place = value;
        return isChanged;
    }

    /// <summary>A picture that those who do not see it learn nothing of, and nobody has said that this is right.</summary>
    public bool LacksAlt => Kind == MediaKind.Picture && Alt.Length == 0 && !IsDecorative;
}

/// <summary>An edition whose text shows a file.</summary>
public sealed class EditionMedia
{
    public int EditionId { get; init; }

    public Edition? Edition { get; init; }

    public int MediaAssetId { get; init; }

    public MediaAsset? MediaAsset { get; init; }

    /// <summary>Which of the files of its kind the text shows it as, from 0; null where the text itself does not show it.</summary>
    public int? Position { get; set; }
}
