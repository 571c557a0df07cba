using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <param name="Path">Of a page of this portal.</param>
/// <param name="IsForGood">False where another publication stands in for one that is gone.</param>
public sealed record OldAddressAnswer(string Path, bool IsForGood);

/// <summary>Addresses of the old site, whatever their shape.</summary>
public sealed partial class AddressReader
{
    /// <summary>Of one address; more would be somebody's play.</summary>
    private const int MostSpellings = 6;

    /// <summary>Whether the parameters of a query may lead elsewhere than the path alone, as <c>/news/?ELEMENT_ID=123</c> of the old site did.</summary>
    public async ValueTask<bool> TellsAsync(OldAddressKey key, CancellationToken cancellationToken)
    {
        var memory = await now.OldAddressesAsync(cancellationToken);
        return memory.Names.Count > 0 && key.Names.Any(memory.Names.Contains);
    }

    /// <summary>Where an old address leads now; null where nobody said so. One question to the database, none for what was asked of late.</summary>
    public async ValueTask<OldAddressAnswer?> FindOldAsync(OldAddressKey key, CancellationToken cancellationToken)
    {
        var memory = await now.OldAddressesAsync(cancellationToken);
        var asked = key.Telltale(memory.Names);
        if (memory.TryRecall(asked.Text, out var known))
            return known;
        var spellings = Spellings(asked, memory);
        var rows = spellings.Count == 0 ? [] : await db.LedFrom(spellings).ToListAsync(cancellationToken);
        var answer = spellings.Select(s => rows.Find(r => r.Path == s)).FirstOrDefault(r => r is not null) is { } row ? AnswerOf(row) : null;
        memory.Note(asked.Text, answer);
        return answer;
    }

    /// <summary>What an address is worth writing down as: without the parameters that tell nothing.</summary>
    public async ValueTask<OldAddressKey> TelltaleAsync(OldAddressKey key, CancellationToken cancellationToken) =>
        key.Telltale((await now.OldAddressesAsync(cancellationToken)).Names);

    /// <summary>The address with all that tells it apart, then with what known addresses are told apart by; a path alone only where nothing else was asked.</summary>
    private static List<string> Spellings(OldAddressKey asked, OldAddressMemory memory)
    {
        var keys = memory.Sets.Select(asked.With).OfType<OldAddressKey>().OrderByDescending(k => k.Names.Count()).Prepend(asked);
        return [.. keys.Where(k => k.IsStorable).Select(k => k.Text).Distinct(StringComparer.Ordinal).Take(MostSpellings)];
    }

    private static OldAddressAnswer? AnswerOf(LedRow row) => row switch
    {
        { Target: { } page } => new(page, IsForGood: true),
        { Visibility: Visibility.Gone, GoneRedirect.Address: { } instead } => new(instead.Path, IsForGood: false),
        // That address says that it is gone, and why.
        { Visibility: Visibility.Live or Visibility.Gone, Address.Address: { } to } => new(to.Path, IsForGood: true),
        _ => null,
    };
}
