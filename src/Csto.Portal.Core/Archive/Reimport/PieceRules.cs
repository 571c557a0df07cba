using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;

namespace Csto.Portal.Core.Archive.Reimport;

/// <summary>What keeps a piece of an export from being stored: an export may have been edited, and its parts must still fit each other.</summary>
internal static class PieceRules
{
    private const int PathLength = 400;

    /// <summary>Russian phrases; empty where all is well.</summary>
    public static IEnumerable<string> WhyNot(PieceRecord piece, NameBook names)
    {
        foreach (var missing in piece.Editions.SelectMany(names.Missing).Distinct(StringComparer.Ordinal))
            yield return $"на портале и в выгрузке нет {missing}";
        if (piece.Standing is not { } standing)
            yield break;
        foreach (var problem in OfStanding(piece, standing, names).Concat(piece.Editions.SelectMany(OfEdition)))
            yield return problem;
    }

    /// <summary>Rules of a text, which need its names resolved.</summary>
    public static IEnumerable<string> WhyNot(EditionContent content) => EditionRules.ForDraft(content).Select(p => p.Message.TrimEnd('.'));

    private static IEnumerable<string> OfStanding(PieceRecord piece, PieceStanding standing, NameBook names)
    {
        if (standing.Language is not (Publication.Russian or "en"))
            yield return $"язык «{standing.Language}» портал не знает: ru или en";
        if (!names.Sections.TryGetValue(standing.Section, out var section))
            yield return $"на портале и в выгрузке нет раздела «{standing.Section}»";
        else if (section.Kind != piece.Kind)
            yield return $"раздел «{standing.Section}» — для материалов другого вида";
        var numbers = piece.Editions.Select(e => e.Standing!.Number).ToList();
        if (numbers.Distinct().Count() != numbers.Count)
            yield return "две редакции с одним номером";
        foreach (var problem in OfPointers(piece, standing).Concat(OfAddresses(standing)))
            yield return problem;
        if (TooLong(standing.Gone, Limits.Explanation) || TooLong(standing.Withdrawal, Limits.Explanation))
            yield return $"объяснение длиннее {Limits.Explanation} знаков";
        if (standing.Archive.Any(t => TooLong(t.Key, 64) || TooLong(t.Source, Limits.Source)))
            yield return "след старого сайта (archive) длиннее допустимого";
    }

    private static IEnumerable<string> OfPointers(PieceRecord piece, PieceStanding standing)
    {
        EditionState? StateOf(int? number) => piece.Editions.FirstOrDefault(e => e.Standing!.Number == number)?.Standing!.State;
        var isLive = standing.Visibility == Visibility.Live;
        if (isLive != standing.Live is not null)
            yield return "visibility и live противоречат друг другу: редакция для читателей есть тогда, когда материал опубликован";
        if (standing.Live is not null && StateOf(standing.Live) is not (EditionState.Live or EditionState.Withdrawn))
            yield return $"редакция {standing.Live} (live) не опубликована";
        if (piece.Editions.Any(e => e.Standing!.State is EditionState.Live or EditionState.Withdrawn && e.Standing.Number != standing.Live))
            yield return "опубликована может быть только редакция, названная в live";
        if (standing.InWork is not null && StateOf(standing.InWork)?.IsInWork() != true)
            yield return $"редакция {standing.InWork} (inWork) не в работе";
        if (piece.Editions.Any(e => e.Standing!.State.IsInWork() && e.Standing.Number != standing.InWork))
            yield return "в работе может быть только редакция, названная в inWork";
        if (standing.Visibility != Visibility.Hidden && (standing.Date is null || standing.Slug is null || standing.FirstLive is null))
            yield return "у материала, который выходил, должны быть date, slug и firstLive";
        if (standing.Visibility == Visibility.Hidden && (standing.Date ?? (object?)standing.Slug ?? standing.FirstLive) is not null)
            yield return "у материала, который не выходил, не может быть date, slug и firstLive";
    }

    private static IEnumerable<string> OfAddresses(PieceStanding standing)
    {
        if (standing.Slug is { } slug && !Slug.IsValid(slug))
            yield return $"адрес «{slug}» не годится: допустимы строчные латинские буквы, цифры и одиночные дефисы, не более {Limits.Slug} знаков";
        if (standing.Date < Limits.EarliestDate)
            yield return $"дата раньше {RussianDates.Short(Limits.EarliestDate)}";
        foreach (var old in standing.OldAddresses.Where(o => o.Path.Length > PathLength || !IsPath(o.Path)))
            yield return $"прежний адрес «{PlainText.Excerpt(old.Path, 100)}» не годится: путь начинается с «/» и не содержит пробелов";
        if (standing.OldAddresses.Select(o => o.Path).Distinct(StringComparer.Ordinal).Count() != standing.OldAddresses.Count)
            yield return "прежний адрес указан дважды";
    }

    private static IEnumerable<string> OfEdition(EditionRecord edition)
    {
        var standing = edition.Standing!;
        if (TooLong(edition.ChangeNote, Limits.Explanation) || TooLong(standing.UrgentReason, Limits.Explanation))
            yield return $"объяснение в редакции {standing.Number} длиннее {Limits.Explanation} знаков";
        if (standing.State is EditionState.Live or EditionState.Superseded or EditionState.Withdrawn or EditionState.Unpublished && standing.GoesLive is null)
            yield return $"у редакции {standing.Number}, которая выходила, нет времени выхода (live)";
    }

    private static bool TooLong(string? text, int limit) => text?.Length > limit;

    private static bool IsPath(string path) =>
        path.Length > 1 && path[0] == '/' && path[^1] != '/' && !path.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '\\');
}
