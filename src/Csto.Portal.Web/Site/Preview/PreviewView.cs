using Csto.Portal.Core.Publishing.Previewing;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Preview;

/// <summary>The page of a text as it would look, with whom it was given to.</summary>
/// <param name="Recipient">«Анна Ким, агентство».</param>
/// <param name="Until">UTC.</param>
public sealed record PreviewView(PublicationPage Page, string Recipient, DateTime Until) : IPage
{
    /// <summary>Without an address, which nothing on the page is to repeat.</summary>
    public PageHead Head => new() { Title = Sentence.Text(PreviewWords.TitleOf, Page.Title), Path = null, IsIndexed = false };

    public static PreviewView Of(PreviewAnswer.Alive alive, PublicationPage page) =>
        new(page, alive.Organisation is { } organisation ? $"{alive.Recipient}, {organisation}" : alive.Recipient, alive.Until);
}
