using System.Security.Cryptography;
using Csto.Portal.Core.Data;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>The key that signs texts at publication, from a PEM file; its password from a file or from the setting.</summary>
internal static class SigningKeyReader
{
    private const string KeyFile = "Portal__Signing__KeyFile";
    private const string PasswordFile = "Portal__Signing__PasswordFile";
    private const string Password = "Portal__Signing__Password";

    public static readonly string[] Known = [KeyFile, PasswordFile, Password];

    /// <exception cref="SettingException">A setting is wrong, or a file cannot be read.</exception>
    public static EditionSigner Read(IConfiguration configuration)
    {
        if (configuration.Text(KeyFile) is not { } path)
        {
            return Known.FirstOrDefault(name => configuration.Text(name) is not null) is { } stray
                ? throw new SettingException($"Задана настройка {stray}, но не задана {KeyFile}: укажите файл PEM с ключом подписи или уберите остальные настройки подписи.")
                : EditionSigner.None;
        }

        var pem = TextOf(path, KeyFile);
        var password = configuration.Text(PasswordFile) is { } file ? TextOf(file, PasswordFile).TrimEnd('\r', '\n') : configuration.Text(Password);
        var isSealed = pem.Contains("ENCRYPTED", StringComparison.Ordinal);
        if (isSealed && password is null)
            throw new SettingException($"Ключ подписи в файле «{path}» зашифрован паролем: укажите файл с паролем в настройке {PasswordFile}.");
        return Open(pem, isSealed ? password : null, path);
    }

    private static EditionSigner Open(string pem, string? password, string path)
    {
        try
        {
            return EditionSigner.Of(pem, password) ?? throw Unfit(path);
        }
        catch (CryptographicException) when (password is not null)
        {
            throw new SettingException($"Файл «{path}» из настройки {KeyFile} не открывается: проверьте, что это закрытый ключ P-256 и что пароль в {PasswordFile} верен.");
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or PlatformNotSupportedException)
        {
            throw Unfit(path);
        }
    }

    private static SettingException Unfit(string path) => new(
        $"В файле «{path}» из настройки {KeyFile} нет закрытого ключа ECDSA на кривой P-256 в виде PEM. Новый ключ создаёт команда openssl ecparam -name {EditionSigner.Curve} -genkey -noout -out ФАЙЛ.");

    private static string TextOf(string path, string setting)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SettingException($"Настройка {setting} указывает на файл «{path}», которого нет.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException($"Файл «{path}» из настройки {setting} не читается: проверьте, что портал может его читать.");
        }
    }
}
