using AngleSharp.Dom;
using Csto.Portal.Core.Accounts;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>Files of a text on the page where somebody decides to publish it.</summary>
public sealed class PublishPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Confirm_OfATextWithFiles_NamesThemAndSaysWhatTheyLack()
    {
        var editor = await portal.BrowserAsync(Roles.Editor);
        var described = await editor.UploadedAsync("зал.png", SampleFiles.Png(60, 40, 0x61));
        await portal.DescribeAsync(described.Id, 61);
        var bare = await editor.UploadedAsync("без описания.png", SampleFiles.Png(60, 40, 0x62));
        var id = await editor.WriteAsync("news", PressOffice.News);
        await editor.SaveAsync(id, ("Body", MediaDesk.Blocks(("photo", described.Reference), ("album", bare.Reference))));

        var page = await editor.GetPageAsync($"/admin/publications/{id}/publication");

        page.Text(".versus__text").ShouldBe("До снимка.\n\n[Фото: Снимок 61]\n\n[Альбом]");
        page.QuerySelectorAll(".checks li").Select(li => li.TextContent).ShouldContain(words => words.Contains("«без описания.png» нет описания", StringComparison.Ordinal));
    }
}
