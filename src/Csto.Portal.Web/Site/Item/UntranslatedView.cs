using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Item;

/// <summary>What stands at the address of a publication in a language it is not translated into. It is a page, since links lead here, and none for search engines.</summary>
/// <param name="Address">In the language there is no text in.</param>
/// <param name="Original">The text there is.</param>
public sealed record UntranslatedView(PublicationAddress Address, ItemLink Original) : IPage
{
    public const string Page = "~/Site/Item/Untranslated.cshtml";

    public PageHead Head => new()
    {
        Title = ItemWords.Untranslated,
        Path = Links.Item(Address),
        IsIndexed = false,
        Section = Links.List(Address.Kind),
        Alternates = [Original.Address],
    };

    public string Language => Original.Address.Language;
}
