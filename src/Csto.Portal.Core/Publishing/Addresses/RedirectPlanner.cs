using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Addresses;

/// <summary>Decides what pairs of old and new addresses come to; the same for a table and for one pair typed at the desk. Writes nothing.</summary>
public sealed class RedirectPlanner(PortalDbContext db, IOwnPages own)
{
    /// <param name="lines">Old and new, as typed.</param>
    /// <param name="cancellationToken">Stops the questions.</param>
    public async Task<RedirectPlan> PlanAsync(IReadOnlyList<RedirectLine> lines, CancellationToken cancellationToken)
    {
        var plan = new RedirectPlan();
        var pairs = Read(lines, plan);
        var world = await RedirectWorld.ReadAsync(db, own, pairs, cancellationToken);
        var links = Unambiguous(pairs, plan);
        foreach (var pair in links.Values)
        {
            if (WhyNotOld(pair, world) is { } why)
                plan.Refuse(pair.Line, RedirectSide.Old, why);
            else if (links.ContainsKey(pair.To.Text) && world.DestinationOf(pair.To) is null)
                plan.Refuse(pair.Line, RedirectSide.New, WhyChain(pair, links));
            else if (WhyNotNew(pair, world) is { } reason)
                plan.Refuse(pair.Line, RedirectSide.New, reason);
            else
                Decide(pair, world, plan);
        }

        return plan;
    }

    /// <summary>Why an address would never answer as an old one, a Russian sentence; null where it would.</summary>
    public async Task<string?> WhyNotOldAsync(OldAddressKey key, CancellationToken cancellationToken)
    {
        var pair = new RedirectPair(new(0, key.Text, key.Text), key, key);
        return WhyNotOld(pair, await RedirectWorld.ReadAsync(db, own, [pair], cancellationToken));
    }

    private List<RedirectPair> Read(IReadOnlyList<RedirectLine> lines, RedirectPlan plan)
    {
        var pairs = new List<RedirectPair>(lines.Count);
        foreach (var line in lines)
        {
            if (OldAddressKey.Parse(line.Old) is not { } key)
                plan.Refuse(line, RedirectSide.Old, $"Старый адрес «{Short(line.Old)}» должен начинаться с «/» или с «https://».");
            else if (key.Text.Length == 0)
                plan.Refuse(line, RedirectSide.Old, "Старый адрес — это главная страница, а она открывается сама. Удалите строку.");
            else if (!key.IsStorable)
                plan.Refuse(line, RedirectSide.Old, $"Старый адрес длиннее {Redirect.LongestPath} знаков. Уберите из него лишние параметры.");
            else if (OldAddressKey.HostOf(line.New) is { } foreign && !own.Hosts.Contains(foreign))
                plan.Refuse(line, RedirectSide.New, $"Новый адрес ведёт на другой сайт, {Short(foreign)}. Укажите страницу портала.");
            else if (OldAddressKey.Parse(line.New) is not { } to)
                plan.Refuse(line, RedirectSide.New, $"Новый адрес «{Short(line.New)}» должен начинаться с «/» или с адреса портала.");
            else
                pairs.Add(new(line, key, to));
            if (OldAddressKey.HostOf(line.Old) is { } host && !own.Hosts.Contains(host) && !own.FormerHosts.Contains(host))
                plan.NoteUnknownHost(host);
        }

        return pairs;
    }

    /// <summary>One pair for each old address: said twice alike counts once, said twice differently is refused.</summary>
    private static Dictionary<string, RedirectPair> Unambiguous(List<RedirectPair> pairs, RedirectPlan plan)
    {
        var links = new Dictionary<string, RedirectPair>(pairs.Count, StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (links.TryAdd(pair.Key.Text, pair))
                continue;
            var other = links[pair.Key.Text];
            if (other.To.Text == pair.To.Text)
                plan.Leave();
            else
                plan.Refuse(pair.Line, RedirectSide.Old, $"Этот старый адрес уже стоит в строке {other.Line.Number} и ведёт там на другую страницу. Оставьте одну из двух.");
        }

        return links;
    }

    /// <summary>Chains are not stored, since every step would cost readers a request; a circle would never end.</summary>
    private static string WhyChain(RedirectPair pair, Dictionary<string, RedirectPair> links)
    {
        var (way, numbers) = (new HashSet<string>(StringComparer.Ordinal) { pair.Key.Text }, new List<int>());
        var last = pair;
        while (links.TryGetValue(last.To.Text, out var next))
        {
            if (!way.Add(next.Key.Text))
            {
                return numbers.Count == 0
                    ? "Старый и новый адрес — одно и то же. Исправьте новый."
                    : $"Адреса ведут по кругу: {Named(pair, numbers)}. Укажите в одной из них страницу портала.";
            }

            numbers.Add(next.Line.Number);
            last = next;
        }

        return $"Новый адрес сам переезжает ({Named(pair, numbers)}). Укажите сразу последний: {Short(last.Line.New)}.";
    }

    private static string Named(RedirectPair pair, List<int> numbers) => numbers.Count > Shown
        ? $"строки {string.Join(", ", numbers.Take(Shown).Prepend(pair.Line.Number))} и ещё {numbers.Count - Shown}"
        : $"строки {string.Join(", ", numbers.Prepend(pair.Line.Number))}";

    private string? WhyNotOld(RedirectPair pair, RedirectWorld world)
    {
        if (own.Of(pair.Key.Path) is not { } page)
            return null;
        if (page.Kind == OwnPageKind.Closed)
            return "Старый адрес — служебный адрес самого портала: переадресация с него никогда не сработала бы. Удалите строку.";
        // A page answers whatever parameters of other sites stand behind its address; those that it reads itself are its own.
        if (pair.Key.Parameters is not null && !pair.Key.Names.Any(own.Reads))
            return null;
        return world.IsLive(page)
            ? $"По старому адресу открывается страница портала {page.Path}: переадресация никогда не сработала бы. Удалите строку."
            : null;
    }

    private string? WhyNotNew(RedirectPair pair, RedirectWorld world)
    {
        if (world.DestinationOf(pair.To) is { } to)
            return to.PublicationId is null && pair.To.Parameters is not null
                ? "В новом адресе лишнее всё, что стоит после «?». Уберите это."
                : null;
        return own.Of(pair.To.Path)?.Kind switch
        {
            OwnPageKind.Closed => $"Новый адрес «{Short(pair.Line.New)}» — служебный: читателей вести туда нельзя. Укажите страницу портала.",
            OwnPageKind.ItemPart => "Новый адрес — часть материала. Укажите адрес самого материала.",
            OwnPageKind.Item when world.IsHidden(pair.To) => "Материал по новому адресу читателям не виден. Опубликуйте его или укажите другой.",
            _ => $"На портале нет страницы «{Short(pair.Line.New)}». Проверьте новый адрес.",
        };
    }

    private static void Decide(RedirectPair pair, RedirectWorld world, RedirectPlan plan)
    {
        var to = world.DestinationOf(pair.To)!;
        var known = world.KnownAt(pair.Key.Text);
        if (known is not null && to.IsOf(known))
            plan.Leave();
        else if (known?.Origin == RedirectOrigin.Moved)
            plan.Refuse(pair.Line, RedirectSide.Old, "Это прежний адрес материала портала, и он ведёт к этому материалу. Удалите строку.");
        else
            plan.Make(new(pair.Line, pair.Key, to, known));
    }

    private const int Shown = 5;

    private static string Short(string address) => address.Length <= 120 ? address : address[..119] + "…";
}

internal sealed record RedirectPair(RedirectLine Line, OldAddressKey Key, OldAddressKey To);
