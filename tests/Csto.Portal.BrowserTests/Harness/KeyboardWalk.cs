namespace Csto.Portal.BrowserTests.Harness;

/// <summary>Where the keyboard's focus is.</summary>
internal sealed class FocusedElement
{
    /// <summary>The same for the same element.</summary>
    public int Number { get; set; }

    public string Name { get; set; } = "";

    /// <summary>An outline of two pixels or more is drawn round it.</summary>
    public bool Marked { get; set; }

    /// <summary>Something lies over it.</summary>
    public bool Covered { get; set; }
}

/// <summary>Goes through a page with the Tab key, as who has no mouse does.</summary>
internal static class KeyboardWalk
{
    /// <summary>Day, month, year and the button of a date field are stops inside one element.</summary>
    private const int MostStopsInside = 4;

    /// <summary>Every stop from the top to the end, each seen, none twice, none left out.</summary>
    public static async Task<IReadOnlyList<FocusedElement>> WalkAsync(this Visit visit)
    {
        var expected = await visit.Page.EvaluateAsync<int>(Scripts.Tabbable);
        var stops = new List<FocusedElement>();
        for (var inside = 0; stops.Count <= expected && inside <= MostStopsInside;)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.FocusAsync() is not { } stop || stops.SkipLast(1).Any(earlier => earlier.Number == stop.Number))
                break;
            if (stops.LastOrDefault()?.Number == stop.Number)
            {
                inside++;
                continue;
            }

            inside = 0;
            stops.Add(stop);
        }

        stops.Count.ShouldBe(expected, $"stops of the Tab key: {string.Join(" → ", stops.Select(stop => stop.Name))}");
        stops.Where(stop => !stop.Marked).Select(stop => stop.Name).ShouldBeEmpty("the focus cannot be seen on these");
        stops.Where(stop => stop.Covered).Select(stop => stop.Name).ShouldBeEmpty("something lies over these when they have the focus");
        return stops;
    }

    public static Task<FocusedElement?> FocusAsync(this Visit visit) => visit.Page.EvaluateAsync<FocusedElement?>(Scripts.Focus);
}
