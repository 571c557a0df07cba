using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.Testing;
using Csto.Portal.Web.Admin.Word;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>A Word file chosen in a browser and sent to a real server.</summary>
[Collection(DeskGroup.Name)]
public class WordFileTests(DeskPortal portal)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_Chosen_OpensAsADraftWithItsReport(bool scripts)
    {
        await using var visit = await portal.OpenAsync(Colleague.Author, scripts);
        // Not by the harness's own ways to go and to press, which wait by scripts.
        await visit.Page.GotoAsync("/admin/publications/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Из файла Word…" }).ClickAsync();
        await visit.Page.GetByLabel("Заявление").CheckAsync();
        await visit.Page.GetByLabel("Документ Word").SetInputFilesAsync(new FilePayload
        {
            Name = "О встрече.docx",
            MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Buffer = WordFile.News().Build(),
        });

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Сделать черновик" }).ClickAsync();

        await visit.ShouldShow("Черновик сделан из файла «О встрече.docx»").ToBeVisibleAsync();
        await Assertions.Expect(visit.Field("Заголовок")).ToHaveValueAsync("О встрече пресс-служб");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Отчёт о файле" }).First.ClickAsync();
        await visit.ShouldShow("Комментарии рецензентов").ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task File_LargerThanTheServerTakes_IsRefusedOnThePage()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.docx");
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 4096, FileOptions.DeleteOnClose))
        {
            file.SetLength(UploadedFileAttribute.LargestRequest + 1);
            await using var visit = await portal.OpenAsync(Colleague.Author);
            await visit.GoAsync("/admin/publications/word");
            await visit.Page.GetByLabel("Документ Word").SetInputFilesAsync(path);

            await visit.PressAsync("Сделать черновик");

            await visit.ShouldShow("Файл больше 100 МБ").ToBeVisibleAsync();
        }
    }
}
