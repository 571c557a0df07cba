using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Shared;

/// <summary>The whole of a list to take along, under it.</summary>
/// <param name="Csv">Address of the table for spreadsheets.</param>
/// <param name="Word">Address of the document.</param>
public sealed record TableLinks(string Csv, string Word)
{
    public const string View = "~/Shared/Copies/_Tables.cshtml";

    /// <param name="list">The address of the list's first page.</param>
    public static TableLinks Of(string list) => new(Links.Table(list, TableFormat.Csv), Links.Table(list, TableFormat.Word));

    public static TableLinks Of(SearchRequest request) => new(Links.TableOf(request, TableFormat.Csv), Links.TableOf(request, TableFormat.Word));
}
