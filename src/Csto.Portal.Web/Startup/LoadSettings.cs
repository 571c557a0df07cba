namespace Csto.Portal.Web.Startup;

/// <summary>How much a node takes on at a time, and how it ends; set in <c>Portal__Limits__…</c> and <c>Portal__Stop__…</c>.</summary>
/// <param name="Requests">Pages for readers that are made at a time; the press office has as many of its own.</param>
/// <param name="Connections">Open connections, idle ones included.</param>
/// <param name="StopPatience">How long requests in flight may take to end.</param>
/// <param name="StopDelay">How long a stopping node goes on serving while it says that it is not ready.</param>
internal sealed record LoadSettings(int Requests, int Connections, TimeSpan StopPatience, TimeSpan StopDelay);
