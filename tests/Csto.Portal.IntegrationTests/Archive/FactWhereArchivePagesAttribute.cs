using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Archive;

/// <summary>A fact about the five real pages; skipped, saying so, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWhereArchivePagesAttribute : FactAttribute
{
    public FactWhereArchivePagesAttribute() => Skip = OldSitePages.Folder is null ? OldSitePages.Absent : null;
}
