using Csto.Portal.UnitTests.Architecture.Fixture.Admin;
using Csto.Portal.UnitTests.Architecture.Fixture.Shared;

namespace Csto.Portal.UnitTests.Architecture.Fixture.Site;

/// <summary>Each member reaches for Admin in a way of its own; <see cref="Innocent"/> keeps to what is allowed.</summary>
[Note(typeof(Dictionary<string, Editor[]>))]
public sealed class Page
{
    public static object Innocent() => new Link();

    public static object? Body() => Editor.Open();

    public static object Lambda() => new Func<object>(static () => new Editor());

    public static async Task<object> Async()
    {
        await Task.Yield();
        return Editor.Open();
    }

    public static IEnumerable<object> Iterator()
    {
        yield return Editor.Open();
    }

    public static object LocalFunction()
    {
        return Inner();

        static object Inner() => Editor.Open();
    }

    public static object AfterSwitch(int number)
    {
        var name = number switch { 0 => "a", 1 => "b", 2 => "c", 3 => "d", 4 => "e", 5 => "f", _ => "g" };
        return (name, Editor.Open());
    }

    public static object GenericMethod() => Array.Empty<Editor>();

    public static object GenericType() => new List<KeyValuePair<int, Editor>>();

    public static object TypeOf() => typeof(Editor);

    public static bool Cast(object value) => value is Editor;

    public static void Catch()
    {
        try
        {
            Innocent();
        }
        catch (FaultException)
        {
            Innocent();
        }
    }

    public static object? Property => Editor.Open();

    public static void Parameter(List<Editor>? editors) => _ = editors;

    public static void Constraint<T>()
        where T : Editor => _ = typeof(T);

    [Note(null, Other = [typeof(Editor)])]
    public static void Attribute() => Innocent();

    [Demands(Right.None)]
    public static void AttributeEnum() => Innocent();

    public sealed class Nested
    {
        public static object Body() => Editor.Open();
    }
}

public sealed class Heir : Editor;

[AttributeUsage(AttributeTargets.All)]
public sealed class NoteAttribute(Type? about) : Attribute
{
    public Type? About { get; } = about;

    public Type[] Other { get; init; } = [];
}

[AttributeUsage(AttributeTargets.All)]
public sealed class DemandsAttribute(Right right) : Attribute
{
    public object Right { get; } = right;
}
