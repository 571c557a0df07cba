using Csto.Portal.Core.Archive.Files;

namespace Csto.Portal.Core.Archive.Export;

/// <summary>
/// <c>export.yaml</c>: what makes a folder or ZIP an export. Written last, so that one broken off is none. It holds no time, so that the same
/// portal gives the same bytes.
/// </summary>
/// <param name="IsWhole">The whole portal rather than a selection.</param>
/// <param name="Publications">How many; 0 in one made by hand, which counts nothing.</param>
internal sealed record ExportManifest(bool IsWhole, int Publications)
{
    public const string FileName = "export.yaml";
    public const string Topics = "topics.yaml";
    public const string Persons = "persons.yaml";
    public const string Contacts = "contacts.yaml";
    public const string Sections = "sections.yaml";
    public const string Media = "media.yaml";
    private const string Format = "csto-portal";
    private const int Version = 1;

    public override string ToString() => new YamlWriter()
        .Field("format", Format)
        .Field("version", Version)
        .Flag("whole", IsWhole)
        .Field("publications", Publications)
        .ToString();

    /// <exception cref="BrokenFileException">Not an export, or one of a later version of the portal.</exception>
    public static ExportManifest Parse(string text)
    {
        var fields = YamlFields.Mapping(text);
        if (fields.Required("format") != Format)
            throw fields.Wrong("format", $"ожидается {Format}: это не выгрузка портала");
        if (fields.Number("version") is not Version)
            throw fields.Wrong("version", $"эта версия портала читает выгрузки версии {Version}; обновите портал");
        var manifest = new ExportManifest(fields.Flag("whole"), fields.Number("publications") ?? 0);
        fields.NothingElse();
        return manifest;
    }
}
