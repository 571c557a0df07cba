namespace Csto.Portal.Core.Domain;

/// <summary>One reason why not.</summary>
/// <param name="Field">Name of the property of the form's record it concerns; empty for the whole.</param>
/// <param name="Message">A Russian sentence that says what to do.</param>
public sealed record FieldProblem(string Field, string Message);
