namespace Csto.Portal.Core.Domain;

/// <summary>Lengths in characters (UTF-16), kept by forms, services and database columns alike.</summary>
public static class Limits
{
    public const int Title = 300;
    public const int Lead = 2000;
    public const int Body = 1_000_000;
    public const int Slug = 80;
    public const int Name = 200;
    public const int Post = 300;
    public const int Phone = 40;
    public const int Email = 254;
    public const int Matters = 500;
    public const int Place = 200;
    public const int Occasion = 300;
    public const int Explanation = 1000;
    public const int About = 20_000;
    public const int Source = 260;
    public const int Alt = 500;
    public const int Caption = 1000;
    public const int Subject = 250;
    public const int Remark = 4000;

    /// <summary>Of a video of several hours, with its times.</summary>
    public const int Subtitles = 500_000;

    /// <summary>The Collective Security Treaty was signed on this day; nothing of the portal is older.</summary>
    public static readonly DateOnly EarliestDate = new(1992, 5, 15);
}
