using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Csto.Portal.Testing;

/// <summary>Pages as a reader meets them: parsed, with forms that are filled in and sent.</summary>
public static class Pages
{
    /// <exception cref="HttpRequestException">The answer is not 2xx.</exception>
    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        return await response.EnsureSuccessStatusCode().ReadPageAsync();
    }

    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>
    /// Sends the form as a browser would: hidden fields (the antiforgery token too) and values that stand in it, overlaid by
    /// <paramref name="values"/>. The cookies of the page must be with the client.
    /// </summary>
    /// <param name="client">The client the page was got with.</param>
    /// <param name="page">The page.</param>
    /// <param name="selector">CSS selector of the form.</param>
    /// <param name="button">CSS selector of the button pressed, whose name and value and <c>formaction</c> count; null: none of a name.</param>
    /// <param name="values">Names of fields and what is written there.</param>
    public static Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client, IHtmlDocument page, string selector, string? button, params (string Name, string Value)[] values)
    {
        var form = page.QuerySelector<IHtmlFormElement>(selector)
            ?? throw new InvalidOperationException($"The page has no form «{selector}».");
        var pressed = button is null
            ? null
            : form.QuerySelector(button) ?? page.QuerySelector(button) ?? throw new InvalidOperationException($"The form has no button «{button}».");
        var fields = Fields(form).Where(field => values.All(value => value.Name != field.Name)).Concat(values).ToList();
        if (pressed?.GetAttribute("name") is { } name)
            fields.Add((name, pressed.GetAttribute("value") ?? ""));
        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "";
        return client.PostAsync(action, Encode(fields, form.GetAttribute("enctype") == "multipart/form-data"));
    }

    private static HttpContent Encode(List<(string Name, string Value)> fields, bool inParts)
    {
        if (!inParts)
            return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            parts.Add(new StringContent(value), $"\"{name}\"");
        return parts;
    }

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(element => element.GetAttribute("name") is not null && !element.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "file" }:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(option => option.IsSelected))
                        yield return (name, option.Value);
                    break;
            }
        }
    }
}
