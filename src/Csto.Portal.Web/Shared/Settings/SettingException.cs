namespace Csto.Portal.Web.Shared;

/// <summary>The portal cannot start until the operator has mended something; the message is a Russian sentence that says what.</summary>
public class CannotStartException(string message) : InvalidOperationException(message);

/// <summary>A setting is wrong or missing; the message is one Russian sentence for the operator that names it.</summary>
public sealed class SettingException(string message) : CannotStartException(message);
