using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Csto.Portal.UnitTests.Architecture;

/// <summary>
/// Reads from a built assembly every type that each of its members names: bases, signatures, attributes, generic arguments and method
/// bodies. What the compiler folds away is not there to be read: constants, names of enum values, <c>nameof</c>.
/// </summary>
internal sealed partial class ReferenceReader
{
    private readonly MetadataReader metadata;
    private readonly PEReader image;
    private readonly TypeNames names;
    private readonly HashSet<Reference> references = [];
    private readonly HashSet<Literal> literals = [];

    private ReferenceReader(PEReader image)
    {
        this.image = image;
        metadata = image.GetMetadataReader();
        names = new TypeNames(metadata);
    }

    public static AssemblyReferences Read(Stream assembly)
    {
        using var opened = new PEReader(assembly);
        return new ReferenceReader(opened).Read();
    }

    private AssemblyReferences Read()
    {
        var types = new HashSet<TypeId>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            types.Add(names.Of(handle));
            ReadType(handle, metadata.GetTypeDefinition(handle));
        }

        return new AssemblyReferences(names.OwnAssembly, [.. types], [.. references], [.. literals]);
    }

    private void ReadType(TypeDefinitionHandle handle, TypeDefinition type)
    {
        var at = new Place(names.Of(handle), MemberName(handle, ""));
        Add(at, names.AllOf(type.BaseType));
        AddAttributes(at, type.GetCustomAttributes());
        AddGenericParameters(at, type.GetGenericParameters());
        foreach (var contract in type.GetInterfaceImplementations())
            Add(at, names.AllOf(metadata.GetInterfaceImplementation(contract).Interface));

        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
            Add(at with { Member = MemberName(handle, metadata.GetString(field.Name)) },
                field.DecodeSignature(names, null), field.GetCustomAttributes());

        foreach (var property in type.GetProperties().Select(metadata.GetPropertyDefinition))
            Add(at with { Member = MemberName(handle, metadata.GetString(property.Name)) },
                TypeNames.AllOf(property.DecodeSignature(names, null)), property.GetCustomAttributes());

        foreach (var happening in type.GetEvents().Select(metadata.GetEventDefinition))
            Add(at with { Member = MemberName(handle, metadata.GetString(happening.Name)) },
                names.AllOf(happening.Type), happening.GetCustomAttributes());

        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
            ReadMethod(at with { Member = MemberName(handle, metadata.GetString(method.Name)) }, method);
    }

    private void ReadMethod(Place at, MethodDefinition method)
    {
        Add(at, TypeNames.AllOf(method.DecodeSignature(names, null)), method.GetCustomAttributes());
        AddGenericParameters(at, method.GetGenericParameters());
        foreach (var parameter in method.GetParameters())
            AddAttributes(at, metadata.GetParameter(parameter).GetCustomAttributes());

        if (method.RelativeVirtualAddress != 0)
            ReadBody(at, image.GetMethodBody(method.RelativeVirtualAddress));
    }

    private void ReadBody(Place at, MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
            Add(at, [.. metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, null).SelectMany(t => t)]);
        foreach (var region in body.ExceptionRegions)
            Add(at, names.AllOf(region.CatchType));
        foreach (var token in MethodBody.Tokens(body.GetILReader()))
        {
            if (token.Kind == HandleKind.UserString)
                literals.Add(new Literal(at.Type, at.Member, metadata.GetUserString((UserStringHandle)token)));
            else
                Add(at, names.AllOf((EntityHandle)token));
        }
    }

    private void AddGenericParameters(Place at, GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters.Select(metadata.GetGenericParameter))
        {
            AddAttributes(at, parameter.GetCustomAttributes());
            foreach (var constraint in parameter.GetConstraints().Select(metadata.GetGenericParameterConstraint))
                Add(at, names.AllOf(constraint.Type));
        }
    }

    private void AddAttributes(Place at, CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(metadata.GetCustomAttribute))
        {
            Add(at, names.AllOf(attribute.Constructor));
            Add(at, names.AllOf(attribute.DecodeValue(new AttributeTypes(names))));
        }
    }

    private void Add(Place at, ImmutableArray<TypeId> types, CustomAttributeHandleCollection attributes)
    {
        Add(at, types);
        AddAttributes(at, attributes);
    }

    private void Add(Place at, ImmutableArray<TypeId> types)
    {
        foreach (var type in types.Where(type => type != at.Type))
            references.Add(new Reference(at.Type, at.Member, type));
    }

    /// <summary>The member as written: closures and state machines are named after the method they come at.</summary>
    private string MemberName(TypeDefinitionHandle handle, string member)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
            return GeneratedName().Match(name) is { Success: true } made
                ? MemberName(outer, made.Groups["of"].Length > 0 ? made.Groups["of"].Value : member)
                : MemberName(outer, member.Length == 0 ? name : $"{name}.{AsWritten(member)}");
        return AsWritten(member);
    }

    private static string AsWritten(string member)
    {
        var written = GeneratedName().Match(member) is { Success: true } made && made.Groups["of"].Length > 0 ? made.Groups["of"].Value : member;
        return written.StartsWith("get_", StringComparison.Ordinal) || written.StartsWith("set_", StringComparison.Ordinal) ? written[4..] : written;
    }

    [GeneratedRegex("^<(?<of>[^>]*)>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex GeneratedName();

    private readonly record struct Place(TypeId Type, string Member);
}
