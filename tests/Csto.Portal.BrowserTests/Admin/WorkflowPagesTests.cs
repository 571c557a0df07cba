using System.Globalization;
using Csto.Portal.BrowserTests.Harness;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Every page of a piece on its way to readers and past them, in every look.</summary>
[Collection(DeskGroup.Name)]
public class WorkflowPagesTests(DeskPortal portal)
{
    [BrowserTheory]
    [InlineData("{review}?said=submitted")]
    [InlineData("{review}/submission")]
    [InlineData("{review}/submission/delete")]
    [InlineData("{review}/approval")]
    [InlineData("{review}/approval/delete")]
    [InlineData("{review}/publication")]
    [InlineData("{approved}")]
    [InlineData("{approved}/approval")]
    [InlineData("{approved}/publication")]
    [InlineData("{scheduled}")]
    [InlineData("{urgent}?said=published")]
    [InlineData("{urgent}/editions/")]
    [InlineData("{urgent}/editions/1/confirmation")]
    [InlineData("{urgent}/withdrawal")]
    [InlineData("{withdrawn}")]
    [InlineData("{withdrawn}/withdrawal/delete")]
    public async Task WorkflowPage_EveryLook_IsSound(string path)
    {
        await using var visit = await portal.OpenAsync(Colleague.Chief);
        await visit.GoAsync("/admin/publications/" + Numbered(path));

        await visit.ShouldBeSoundAsync();
    }

    private static string Numbered(string path) => path
        .Replace("{review}", Number(WorkflowContent.InReview), StringComparison.Ordinal)
        .Replace("{approved}", Number(WorkflowContent.Approved), StringComparison.Ordinal)
        .Replace("{scheduled}", Number(WorkflowContent.Scheduled), StringComparison.Ordinal)
        .Replace("{urgent}", Number(WorkflowContent.Urgent), StringComparison.Ordinal)
        .Replace("{withdrawn}", Number(WorkflowContent.Withdrawn), StringComparison.Ordinal);

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
