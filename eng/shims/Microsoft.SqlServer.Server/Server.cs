// The public surface of the package Microsoft.SqlServer.Server that Microsoft.Data.SqlClient names.
// See the project file for why it stands here and how to remove it.
#pragma warning disable CA1018, CA1019, CA1027, CA1032, CA1008, CA1720, CA1813, CA1044
namespace Microsoft.SqlServer.Server;

public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}

public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}

public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message) : base(message) { }

    public static InvalidUdtException Create(Type udtType, string resourceReason) => new($"{udtType}: {resourceReason}");
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;
    public int MaxByteSize { get; set; }
    public bool IsFixedLength { get; set; }
    public bool IsByteOrdered { get; set; }
    public string? ValidationMethodName { get; set; }
    public string? Name { get; set; }
}
