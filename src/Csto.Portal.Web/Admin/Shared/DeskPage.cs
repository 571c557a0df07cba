namespace Csto.Portal.Web.Admin;

/// <summary>A page of the press office: what its layout needs to know.</summary>
public abstract record DeskPage
{
    /// <summary>For the browser's title; the heading is the view's.</summary>
    public abstract string Title { get; }

    /// <summary>The address of the entry of the rail the page belongs to; null for none.</summary>
    public virtual string? Section => null;

    /// <summary>What just happened.</summary>
    public Notice? Notice { get; init; }
}

public enum NoticeTone
{
    Plain,
    Success,
    Warning,
    Danger,
}

/// <summary>A sentence over a page, with a way on.</summary>
public sealed record Notice(NoticeTone Tone, string Text, NoticeLink? Link = null)
{
    public static Notice Success(string text, NoticeLink? link = null) => new(NoticeTone.Success, text, link);

    public static Notice Warning(string text) => new(NoticeTone.Warning, text);

    public static Notice Danger(string text) => new(NoticeTone.Danger, text);

    public string Modifier => Tone switch
    {
        NoticeTone.Success => "notice--success",
        NoticeTone.Warning => "notice--warning",
        NoticeTone.Danger => "notice--danger",
        _ => "",
    };

    /// <summary>Said at once when something went wrong, in turn when it went well.</summary>
    public string Role => Tone is NoticeTone.Warning or NoticeTone.Danger ? "alert" : "status";
}

/// <summary>Where a notice leads on to.</summary>
public sealed record NoticeLink(string Text, string Address);
