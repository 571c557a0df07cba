using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Csto.Portal.UnitTests.Architecture;

/// <summary>Turns handles and signatures of one assembly into the top-level types they name.</summary>
internal sealed class TypeNames : ISignatureTypeProvider<ImmutableArray<TypeId>, object?>
{
    private readonly MetadataReader metadata;
    private readonly Dictionary<TypeDefinitionHandle, TypeId> own = [];

    public TypeNames(MetadataReader metadata)
    {
        this.metadata = metadata;
        OwnAssembly = metadata.GetString(metadata.GetAssemblyDefinition().Name);
    }

    public string OwnAssembly { get; }

    public TypeId Of(TypeDefinitionHandle handle)
    {
        if (own.TryGetValue(handle, out var known))
            return known;
        var type = metadata.GetTypeDefinition(handle);
        return own[handle] = type.GetDeclaringType() is { IsNil: false } outer
            ? Of(outer)
            : new TypeId(OwnAssembly, metadata.GetString(type.Namespace), metadata.GetString(type.Name), ViewPath(type), IsGenerated(type));
    }

    /// <summary>All the types that a handle of any kind names, those of its signature included.</summary>
    public ImmutableArray<TypeId> AllOf(EntityHandle handle)
    {
        if (handle.IsNil)
            return [];
        return handle.Kind switch
        {
            HandleKind.TypeDefinition => [Of((TypeDefinitionHandle)handle)],
            HandleKind.TypeReference => [Of((TypeReferenceHandle)handle)],
            HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
            HandleKind.FieldDefinition => AllOf(metadata.GetFieldDefinition((FieldDefinitionHandle)handle)),
            HandleKind.MethodDefinition => AllOf(metadata.GetMethodDefinition((MethodDefinitionHandle)handle)),
            HandleKind.MethodSpecification => AllOf(metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
            HandleKind.MemberReference => AllOf(metadata.GetMemberReference((MemberReferenceHandle)handle)),
            HandleKind.StandaloneSignature =>
                AllOf(metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle).DecodeMethodSignature(this, null)),
            _ => throw new NotSupportedException($"A reference of the kind {handle.Kind}: teach {nameof(TypeNames)} to read it."),
        };
    }

    public static ImmutableArray<TypeId> AllOf(MethodSignature<ImmutableArray<TypeId>> signature) =>
        [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(t => t)];

    /// <summary>The types that the arguments of an attribute name with <c>typeof</c>.</summary>
    public ImmutableArray<TypeId> AllOf(CustomAttributeValue<string> value) =>
        [.. value.FixedArguments.SelectMany(argument => FromArgument(argument.Type, argument.Value)),
         .. value.NamedArguments.SelectMany(argument => FromArgument(argument.Type, argument.Value))];

    private ImmutableArray<TypeId> AllOf(FieldDefinition field) => [Of(field.GetDeclaringType()), .. field.DecodeSignature(this, null)];

    private ImmutableArray<TypeId> AllOf(MethodDefinition method) =>
        [Of(method.GetDeclaringType()), .. AllOf(method.DecodeSignature(this, null))];

    private ImmutableArray<TypeId> AllOf(MethodSpecification method) =>
        [.. AllOf(method.Method), .. method.DecodeSignature(this, null).SelectMany(t => t)];

    private ImmutableArray<TypeId> AllOf(MemberReference member) =>
        [.. AllOf(member.Parent), .. member.GetKind() == MemberReferenceKind.Field
            ? member.DecodeFieldSignature(this, null)
            : AllOf(member.DecodeMethodSignature(this, null))];

    private IEnumerable<TypeId> FromArgument(string type, object? value) => value switch
    {
        string name when type == AttributeTypes.SystemType && TypeName.TryParse(name, out var parsed) => FromName(parsed),
        ImmutableArray<CustomAttributeTypedArgument<string>> items => items.SelectMany(item => FromArgument(item.Type, item.Value)),
        _ => [],
    };

    private IEnumerable<TypeId> FromName(TypeName name)
    {
        if (name.IsConstructedGenericType)
            return [.. FromName(name.GetGenericTypeDefinition()), .. name.GetGenericArguments().SelectMany(FromName)];
        if (!name.IsSimple)
            return FromName(name.GetElementType());
        var outermost = name;
        while (outermost.IsNested)
            outermost = outermost.DeclaringType;
        var end = outermost.FullName.LastIndexOf('.');
        return [new TypeId(
            outermost.AssemblyName?.Name ?? OwnAssembly, end < 0 ? "" : outermost.FullName[..end], outermost.FullName[(end + 1)..])];
    }

    private TypeId Of(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind switch
        {
            HandleKind.TypeReference => Of((TypeReferenceHandle)type.ResolutionScope),
            HandleKind.AssemblyReference => new TypeId(
                metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name),
                metadata.GetString(type.Namespace), metadata.GetString(type.Name)),
            _ => new TypeId(OwnAssembly, metadata.GetString(type.Namespace), metadata.GetString(type.Name)),
        };
    }

    private bool IsGenerated(TypeDefinition type) =>
        metadata.GetString(type.Name).StartsWith('<')
        || type.GetCustomAttributes().Select(metadata.GetCustomAttribute)
            .Any(attribute => Attribute(attribute).Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute");

    /// <summary>Razor leaves the path of the view on its class: <c>[RazorCompiledItemMetadata("Identifier", "/Site/Lists/Index.cshtml")]</c>.</summary>
    private string? ViewPath(TypeDefinition type) =>
        type.GetCustomAttributes().Select(metadata.GetCustomAttribute)
            .Where(attribute => Attribute(attribute).Name == "RazorCompiledItemMetadataAttribute")
            .Select(attribute => attribute.DecodeValue(new AttributeTypes(this)).FixedArguments)
            .Select(arguments => arguments is [{ Value: "Identifier" }, { Value: string path }] ? path : null)
            .FirstOrDefault(path => path is not null);

    private TypeId Attribute(CustomAttribute attribute) => attribute.Constructor.Kind == HandleKind.MethodDefinition
        ? AttributeOf(metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType())
        : AttributeOf(metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent);

    // Not Of(): that one asks for the attributes of a type of our own, which may well be this one.
    private TypeId AttributeOf(EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => Of((TypeReferenceHandle)type),
        HandleKind.TypeDefinition => new TypeId(OwnAssembly, "", metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name)),
        _ => AllOf(type)[0],
    };

    ImmutableArray<TypeId> ISimpleTypeProvider<ImmutableArray<TypeId>>.GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    ImmutableArray<TypeId> ISimpleTypeProvider<ImmutableArray<TypeId>>.GetTypeFromDefinition(
        MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [Of(handle)];

    ImmutableArray<TypeId> ISimpleTypeProvider<ImmutableArray<TypeId>>.GetTypeFromReference(
        MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [Of(handle)];

    ImmutableArray<TypeId> ISignatureTypeProvider<ImmutableArray<TypeId>, object?>.GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => AllOf(handle);

    ImmutableArray<TypeId> IConstructedTypeProvider<ImmutableArray<TypeId>>.GetGenericInstantiation(
        ImmutableArray<TypeId> genericType, ImmutableArray<ImmutableArray<TypeId>> typeArguments) =>
        [.. genericType, .. typeArguments.SelectMany(t => t)];

    ImmutableArray<TypeId> ISignatureTypeProvider<ImmutableArray<TypeId>, object?>.GetFunctionPointerType(
        MethodSignature<ImmutableArray<TypeId>> signature) => AllOf(signature);

    ImmutableArray<TypeId> ISignatureTypeProvider<ImmutableArray<TypeId>, object?>.GetModifiedType(
        ImmutableArray<TypeId> modifier, ImmutableArray<TypeId> unmodifiedType, bool isRequired) => [.. modifier, .. unmodifiedType];

    ImmutableArray<TypeId> IConstructedTypeProvider<ImmutableArray<TypeId>>.GetArrayType(ImmutableArray<TypeId> elementType, ArrayShape shape) =>
        elementType;

    ImmutableArray<TypeId> ISZArrayTypeProvider<ImmutableArray<TypeId>>.GetSZArrayType(ImmutableArray<TypeId> elementType) => elementType;

    ImmutableArray<TypeId> IConstructedTypeProvider<ImmutableArray<TypeId>>.GetByReferenceType(ImmutableArray<TypeId> elementType) => elementType;

    ImmutableArray<TypeId> IConstructedTypeProvider<ImmutableArray<TypeId>>.GetPointerType(ImmutableArray<TypeId> elementType) => elementType;

    ImmutableArray<TypeId> ISignatureTypeProvider<ImmutableArray<TypeId>, object?>.GetPinnedType(ImmutableArray<TypeId> elementType) => elementType;

    ImmutableArray<TypeId> ISignatureTypeProvider<ImmutableArray<TypeId>, object?>.GetGenericMethodParameter(object? genericContext, int index) => [];

    ImmutableArray<TypeId> ISignatureTypeProvider<ImmutableArray<TypeId>, object?>.GetGenericTypeParameter(object? genericContext, int index) => [];
}
