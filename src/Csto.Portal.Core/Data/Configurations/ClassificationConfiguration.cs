using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class SectionConfiguration : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.Property(s => s.Slug).HasMaxLength(Limits.Slug).IsUnicode(false);
        builder.Property(s => s.Title).HasMaxLength(Limits.Name);
        builder.Property(s => s.EnglishTitle).HasMaxLength(Limits.Name);
        builder.Property(s => s.Description).HasMaxLength(Limits.Explanation);
        builder.Property(s => s.EnglishDescription).HasMaxLength(Limits.Explanation);
        builder.HasIndex(s => s.Slug).IsUnique();
        builder.HasData(
            New(1, PublicationKind.News, "news", "Новости", "Новости Организации Договора о коллективной безопасности по дням: встречи, заседания, учения, поездки.",
                "News", "News of the Collective Security Treaty Organization day by day: meetings, sessions, exercises and visits."),
            New(2, PublicationKind.Speech, "speeches", "Выступления", "Выступления и приветствия руководства Организации: полный текст, кто, где и по какому случаю говорил.",
                "Speeches", "Speeches and greetings of the Organization’s leadership in full: who spoke, where and on what occasion."),
            New(3, PublicationKind.Statement, "statements", "Заявления", "Заявления органов Организации Договора о коллективной безопасности: полный текст и дата.",
                "Statements", "Statements of the bodies of the Collective Security Treaty Organization: full text and date."));
    }

    private static Section New(int id, PublicationKind kind, string slug, string title, string description, string englishTitle, string englishDescription) => new()
    {
        Id = id, Kind = kind, Slug = slug, Title = title, Description = description, EnglishTitle = englishTitle, EnglishDescription = englishDescription, Position = id,
    };
}

internal sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.Property(t => t.Name).HasMaxLength(Limits.Name);
        builder.Property(t => t.EnglishName).HasMaxLength(Limits.Name);
        builder.Property(t => t.Slug).HasMaxLength(Limits.Slug).IsUnicode(false);
        builder.HasIndex(t => t.Slug).IsUnique();
    }
}

internal sealed class MemberStateConfiguration : IEntityTypeConfiguration<MemberState>
{
    private static readonly (string Code, string Name, string EnglishName)[] States =
    [
        ("AM", "Армения", "Armenia"), ("BY", "Беларусь", "Belarus"), ("KZ", "Казахстан", "Kazakhstan"),
        ("KG", "Кыргызстан", "Kyrgyzstan"), ("RU", "Россия", "Russia"), ("TJ", "Таджикистан", "Tajikistan"),
    ];

    public void Configure(EntityTypeBuilder<MemberState> builder)
    {
        builder.Property(s => s.Code).HasMaxLength(2).IsFixedLength().IsUnicode(false);
        builder.Property(s => s.Name).HasMaxLength(Limits.Name);
        builder.Property(s => s.EnglishName).HasMaxLength(Limits.Name);
        builder.HasIndex(s => s.Code).IsUnique();
        builder.HasData(States.Select((s, i) => new MemberState { Id = i + 1, Code = s.Code, Name = s.Name, EnglishName = s.EnglishName, Position = i + 1 }));
    }
}
