using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>What of a picture stays in sight, as it was typed: whole per cent from the left and the upper edge.</summary>
public sealed record FramingForm
{
    public Guid Version { get; init; }

    public string? FocusX { get; init; }

    public string? FocusY { get; init; }

    /// <summary>Cards have a crop of their own.</summary>
    public bool HasCardFocus { get; init; }

    public string? CardX { get; init; }

    public string? CardY { get; init; }

    public static FramingForm From(FramedPicture picture) => new()
    {
        Version = picture.Version,
        FocusX = Write(picture.Framing.Focus?.X),
        FocusY = Write(picture.Framing.Focus?.Y),
        HasCardFocus = picture.Framing.CardFocus is not null,
        CardX = Write(picture.Framing.CardFocus?.X),
        CardY = Write(picture.Framing.CardFocus?.Y),
    };

    /// <summary>Two empty fields are the middle. What stands in the fields of cards counts only where cards have a crop of their own.</summary>
    public (Framing Framing, IReadOnlyList<FieldProblem> Problems) Read()
    {
        var problems = new List<FieldProblem>();
        var focus = Point(FocusX, nameof(FocusX), FocusY, nameof(FocusY), problems);
        var card = HasCardFocus ? Point(CardX, nameof(CardX), CardY, nameof(CardY), problems) ?? FocalPoint.Middle : null;
        return (new(focus, card), problems);
    }

    private static FocalPoint? Point(string? x, string fieldX, string? y, string fieldY, List<FieldProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(x) && string.IsNullOrWhiteSpace(y))
            return null;
        var (left, top) = (Percent(x, fieldX, problems), Percent(y, fieldY, problems));
        return left is { } across && top is { } down ? new(across, down) : null;
    }

    private static int? Percent(string? text, string field, List<FieldProblem> problems)
    {
        if (int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
            return percent;
        problems.Add(new(field, "Нужно целое число от 0 до 100."));
        return null;
    }

    private static string? Write(int? percent) => percent?.ToString(CultureInfo.InvariantCulture);
}

public sealed record FramingPage(FramedPicture Picture, FramingForm Form) : DeskPage
{
    public override string Title => $"Кадр: {Picture.Facts.FileName}";

    public override string Section => DeskLinks.Media;

    /// <summary>The copy that is cropped on the page.</summary>
    public string Source => DeskLinks.MediaFiles + Picture.Facts.Path;
}

/// <summary>A picture on which a point is chosen, with the fields that hold it.</summary>
/// <param name="Name">Begins the names of the fields: <c>Focus</c>, <c>Card</c>.</param>
public sealed record FramingStage(FramingPage Page, string Name, string Legend, string Hint, string? X, string? Y)
{
    /// <summary>Shown smaller, so that all of it is in sight.</summary>
    public bool IsTall => Page.Picture.Facts is { Width: { } width, Height: { } height } && height > width;
}
