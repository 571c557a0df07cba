using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Previewing;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Preview;

/// <summary>A link that shows nothing any more: why, and whom to ask. It says nothing of the text.</summary>
internal static class DeadPreview
{
    public static GoneView Of(PreviewAnswer.Dead dead)
    {
        var ask = new Crumb("Контакты для прессы", Links.Press);
        Crumb[] ways = dead is { Reason: PreviewEnd.Published or PreviewEnd.Superseded, Public: { } address }
            ? [new("Опубликованный материал", Links.Item(address)), ask]
            : [ask];
        return new(new PageHead { Title = "Ссылка больше не действует", Path = null, IsIndexed = false }, "Ссылка больше не действует", Words(dead), ways);
    }

    private static string Words(PreviewAnswer.Dead dead) => dead.Reason switch
    {
        PreviewEnd.Published when dead.Public is null => "Текст, который показывала эта ссылка, вышел, а потом его сняли с публикации. С вопросами обращайтесь в пресс-службу.",
        PreviewEnd.Published => "Текст, который показывала эта ссылка, вышел. Читайте и цитируйте опубликованный материал.",
        PreviewEnd.Superseded => $"У материала есть более новая редакция. Если вам нужна она, попросите новую ссылку. Эту вам выдали в пресс-службе ({dead.IssuedBy}).",
        PreviewEnd.Expired => $"Срок ссылки истёк. Если текст ещё нужен, попросите новую. Эту вам выдали в пресс-службе ({dead.IssuedBy}).",
        PreviewEnd.Revoked => $"Пресс-служба отозвала эту ссылку. С вопросами обращайтесь к тому, кто её дал ({dead.IssuedBy}), или в пресс-службу.",
        PreviewEnd.Discarded => $"Пресс-служба отказалась от этого текста. С вопросами обращайтесь к тому, кто дал ссылку ({dead.IssuedBy}), или в пресс-службу.",
        PreviewEnd.IssuerLeft => $"Тот, кто дал вам эту ссылку ({dead.IssuedBy}), больше не работает с порталом. Попросите новую в пресс-службе.",
        _ => throw new ArgumentOutOfRangeException(nameof(dead), dead.Reason, null),
    };
}
