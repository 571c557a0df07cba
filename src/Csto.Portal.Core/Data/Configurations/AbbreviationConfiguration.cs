using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class AbbreviationConfiguration : IEntityTypeConfiguration<Abbreviation>
{
    /// <summary>What a new portal begins with; the press office changes it.</summary>
    private static readonly string[] First =
    [
        "ОДКБ; CSTO; Организация Договора о коллективной безопасности; Collective Security Treaty Organization; Collective Security Treaty Organisation",
        "СКБ; CSC; Совет коллективной безопасности; Collective Security Council",
        "СМИД; CMFA; Совет министров иностранных дел; Council of Ministers of Foreign Affairs; Council of Foreign Ministers",
        "СМО; CMD; Совет министров обороны; Council of Ministers of Defence; Council of Ministers of Defense; Council of Defence Ministers; Council of Defense Ministers",
        "КССБ; CSSC; Комитет секретарей советов безопасности; Committee of Secretaries of Security Councils",
        "КСОР; CRRF; Коллективные силы оперативного реагирования; Collective Rapid Reaction Forces; Collective Rapid Reaction Force",
        "КСБР; CRDF; Коллективные силы быстрого развёртывания; Collective Rapid Deployment Forces",
        "КМС; Коллективные миротворческие силы; Миротворческие силы ОДКБ; Collective Peacekeeping Forces; CSTO Peacekeeping Forces",
        "КАС; Коллективные авиационные силы; Collective Aviation Forces; Collective Air Forces",
        "ПС ОДКБ; Постоянный совет; Permanent Council",
        "ОШ ОДКБ; Объединённый штаб; Joint Staff",
        "ПА ОДКБ; Парламентская ассамблея; Parliamentary Assembly",
        "ЦКР; Центр кризисного реагирования; Crisis Response Centre; Crisis Response Center",
        "КСЧС; Координационный совет по чрезвычайным ситуациям; Coordinating Council for Emergency Situations",
        "КСОПН; Координационный совет руководителей компетентных органов по противодействию незаконному обороту наркотиков",
        "КСБНМ; Координационный совет руководителей компетентных органов по вопросам борьбы с незаконной миграцией",
        "МКВЭС; Межгосударственная комиссия по военно-экономическому сотрудничеству; Interstate Commission for Military-Economic Cooperation",
        "ДКБ; CST; Договор о коллективной безопасности; Collective Security Treaty",
        "СНГ; CIS; Содружество Независимых Государств; Commonwealth of Independent States",
        "ШОС; SCO; Шанхайская организация сотрудничества; Shanghai Cooperation Organization; Shanghai Cooperation Organisation",
        "ЕАЭС; EAEU; Евразийский экономический союз; Eurasian Economic Union",
        "ООН; UN; Организация Объединённых Наций; United Nations",
        "ОБСЕ; OSCE; Организация по безопасности и сотрудничеству в Европе; Organization for Security and Co-operation in Europe",
        "АТЦ СНГ; Антитеррористический центр; Anti-Terrorism Centre; Anti-Terrorism Center",
        "МИД; MFA; Министерство иностранных дел; Ministry of Foreign Affairs",
        "РФ; Российская Федерация; Russian Federation",
    ];

    public void Configure(EntityTypeBuilder<Abbreviation> builder)
    {
        builder.Property(a => a.Variants).HasMaxLength(Limits.Explanation);
        builder.HasData(First.Select((variants, i) => new Abbreviation { Id = i + 1, Variants = variants, Version = new Guid(i + 1, 0, 0, new byte[8]) }));
    }
}
