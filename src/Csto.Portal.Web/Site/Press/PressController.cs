using System.Globalization;
using System.Text;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Press;

/// <summary>The press centre: who answers today and on which matters, and who did on any day before.</summary>
[CacheablePages(Routes.OnDay)]
public sealed class PressController(PressReader press, PortalSettings settings, TimeProvider clock) : SiteController
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "d.M.yyyy"];

    /// <summary>A day that is none, or not yet, is said to be so (400) on the page of today.</summary>
    [Page(Routes.Press)]
    public async Task<IActionResult> Index(string? on, CancellationToken cancellationToken)
    {
        var today = MoscowTime.Today(clock);
        var (day, problem) = Read(on, today);
        var page = await press.ReadAsync(Language.Current, day, cancellationToken);
        var view = View(new PressView(page, Head(page, day, today), day is { } asked ? Written(asked) : null, Written(today), problem));
        if (problem is not null)
            view.StatusCode = StatusCodes.Status400BadRequest;
        return view;
    }

    /// <summary>A vCard always holds what answers today: an address book is no place for history.</summary>
    [Page(Routes.ContactCard)]
    public async Task<IActionResult> Card(int id, CancellationToken cancellationToken) =>
        await press.FindAsync(Language.Current, id, cancellationToken) switch
        {
            { Card: { } card, Details: var details } => File(
                Encoding.UTF8.GetBytes(VCard.Write(card, details, settings.Absolute(Links.ContactCard(id)), settings.Absolute(Links.Press))),
                "text/vcard; charset=utf-8",
                FormattableString.Invariant($"press-{id}.vcf")),
            { } => Gone(GoneView.At(
                Links.ContactCard(id),
                PressWords.CardGone,
                PressWords.CardGoneText,
                new Crumb(CommonWords.PressContacts, Links.Press))),
            null => NotFound(),
        };

    /// <summary>It holds the address of the card and not the card: a telephone reads it from further away, and what it fetches is of that day.</summary>
    [Page(Routes.ContactQr)]
    public async Task<IActionResult> Qr(int id, CancellationToken cancellationToken) =>
        await press.FindAsync(Language.Current, id, cancellationToken) is { Card: not null }
            ? Content(QrDrawing.Of(settings.Absolute(Links.ContactCard(id)).AbsoluteUri).ToSvg(), "image/svg+xml", Encoding.UTF8)
            : NotFound();

    private static (DateOnly? Day, string? Problem) Read(string? on, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(on))
            return (null, null);
        if (!DateOnly.TryParseExact(on.Trim(), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (null, PressWords.NoDay);
        return day > today ? (null, PressWords.NotYet) : day == today ? (null, null) : (day, null);
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private PageHead Head(PressPage page, DateOnly? day, DateOnly today) => day is { } then
        ? new()
        {
            Title = Sentence.Text(PressWords.Then, Dates.Long(then)),
            Path = Links.PressOn(then),
            IsIndexed = false,
            Section = Links.Press,
            TrueOn = then,
        }
        : new()
        {
            Title = PressWords.Title,
            Description = PressWords.Description,
            Path = Links.Press,
            TrueOn = today,
            Data = [StructuredData.Organization(settings, page.Contacts)],
        };
}
