using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(Limits.Name);
        builder.Property(p => p.EnglishName).HasMaxLength(Limits.Name);
        builder.Property(p => p.SortName).HasMaxLength(Limits.Name);
        builder.Property(p => p.Slug).HasMaxLength(Limits.Slug).IsUnicode(false);
        builder.Property(p => p.About).HasMaxLength(-1);
        builder.Property(p => p.EnglishAbout).HasMaxLength(-1);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne(p => p.MemberState).WithMany().HasForeignKey(p => p.MemberStateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Posts).WithOne().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasIndex(p => p.SortName);
    }
}

internal sealed class PersonPostConfiguration : IEntityTypeConfiguration<PersonPost>
{
    public void Configure(EntityTypeBuilder<PersonPost> builder)
    {
        builder.Property(p => p.Title).HasMaxLength(Limits.Post);
        builder.Property(p => p.EnglishTitle).HasMaxLength(Limits.Post);
    }
}
