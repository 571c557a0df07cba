using System.Reflection.Metadata;

namespace Csto.Portal.UnitTests.Architecture;

/// <summary>Names the types of attribute arguments by their reflection names, which is all that decoding their values needs.</summary>
internal sealed class AttributeTypes(TypeNames names) : ICustomAttributeTypeProvider<string>
{
    public const string SystemType = "System.Type";

    public string GetSystemType() => SystemType;

    public bool IsSystemType(string type) => type == SystemType;

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => $"System.{typeCode}";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromSerializedName(string name) => name;

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? GetTypeFromDefinition(reader, outer, rawTypeKind).Replace(",", $"+{reader.GetString(type.Name)},", StringComparison.Ordinal)
            : Qualified(reader.GetString(type.Namespace), reader.GetString(type.Name), names.OwnAssembly);
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            return GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, rawTypeKind)
                .Replace(",", $"+{name},", StringComparison.Ordinal);
        var fullName = $"{reader.GetString(type.Namespace)}.{name}";
        if (fullName == SystemType)
            return SystemType;
        var assembly = reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
        return Qualified(reader.GetString(type.Namespace), name, reader.GetString(assembly.Name));
    }

    // An enum's values are as wide as the type it stands on; its assembly is one that the tests themselves run with.
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) =>
        Type.GetTypeCode(Enum.GetUnderlyingType(Type.GetType(type) ?? Type.GetType($"{type}, {names.OwnAssembly}", throwOnError: true)!)) switch
        {
            TypeCode.SByte => PrimitiveTypeCode.SByte,
            TypeCode.Byte => PrimitiveTypeCode.Byte,
            TypeCode.Int16 => PrimitiveTypeCode.Int16,
            TypeCode.UInt16 => PrimitiveTypeCode.UInt16,
            TypeCode.UInt32 => PrimitiveTypeCode.UInt32,
            TypeCode.Int64 => PrimitiveTypeCode.Int64,
            TypeCode.UInt64 => PrimitiveTypeCode.UInt64,
            _ => PrimitiveTypeCode.Int32,
        };

    private static string Qualified(string space, string name, string assembly) => $"{(space.Length == 0 ? name : $"{space}.{name}")}, {assembly}";
}
