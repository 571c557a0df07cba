using System.Runtime.InteropServices;

namespace Csto.Portal.Web.Looks;

/// <summary>
/// How the pages look to a reader who chose so, «версия для слабовидящих». The default value is the ordinary look. There are <see cref="Count"/> of them and no more,
/// since a page may be kept once for each.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Look
{
    private const char Version = '1';

    /// <summary>How many choices each <see cref="LookPart"/> has; 0 is the ordinary one.</summary>
    private static readonly byte[] Choices = [3, 3, 3, 5, 3, 2];

    /// <summary>All choices in one number, the first part being its lowest place.</summary>
    private readonly ushort _number;

    private Look(int number) => _number = (ushort)number;

    /// <summary>With the ordinary one.</summary>
    public static int Count { get; } = Choices.Aggregate(1, (all, choices) => all * choices);

    public bool IsOrdinary => _number == 0;

    public bool ShowsPictures => this[LookPart.Pictures] == 0;

    public bool HasSans => this[LookPart.Face] != 2;

    public bool HasSerif => this[LookPart.Face] != 1;

    /// <summary>What the browser's own parts (fields, scroll bars) are to match, for <c>color-scheme</c>.</summary>
    public string BrowserScheme => this[LookPart.Colours] switch { 0 => "light dark", 2 => "dark", _ => "light" };

    /// <summary>Classes for the style sheet: <c>look-size-2 look-colours-1</c>, what is ordinary being left out; null for the ordinary look.</summary>
    public string? Marks
    {
        get
        {
            var look = this;
            return IsOrdinary ? null : string.Join(' ', Enum.GetValues<LookPart>().Where(part => look[part] > 0).Select(part => $"look-{MarkOf(part, look[part])}"));
        }
    }

    /// <summary>From 0 to below <see cref="CountOf"/>.</summary>
    public int this[LookPart part] => _number / Weight(part) % Choices[(int)part];

    public static int CountOf(LookPart part) => Choices[(int)part];

    public static string MarkOf(LookPart part, int choice) => $"{NameOf(part)}-{choice}";

    /// <summary>In forms and in the style sheet.</summary>
    public static string NameOf(LookPart part) => part.ToString().ToLowerInvariant();

    /// <exception cref="ArgumentOutOfRangeException">The part has no such choice.</exception>
    public Look With(LookPart part, int choice)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(choice);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(choice, CountOf(part));
        return new(_number + (choice - this[part]) * Weight(part));
    }

    /// <summary>What <see cref="TryParse"/> reads: the version and a digit for each part.</summary>
    public override string ToString()
    {
        var look = this;
        return Version + string.Concat(Enum.GetValues<LookPart>().Select(part => (char)('0' + look[part])));
    }

    /// <returns>False for anything but what <see cref="ToString"/> writes.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Look look)
    {
        look = default;
        if (text.Length != Choices.Length + 1 || text[0] != Version)
            return false;
        var (number, weight) = (0, 1);
        for (var part = 0; part < Choices.Length; part++)
        {
            var choice = text[part + 1] - '0';
            if (choice < 0 || choice >= Choices[part])
                return false;
            number += choice * weight;
            weight *= Choices[part];
        }

        look = new(number);
        return true;
    }

    private static int Weight(LookPart part)
    {
        var weight = 1;
        for (var before = 0; before < (int)part; before++)
            weight *= Choices[before];
        return weight;
    }
}
