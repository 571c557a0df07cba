using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Certificates for the keys that seal cookies and forms: the current one encrypts every new key in the database, the former one still opens those it
/// encrypted before.
/// </summary>
internal sealed record KeyCertificates(X509Certificate2 Current, X509Certificate2? Former)
{
    private const string Certificate = "Portal__Keys__Certificate";
    private const string Password = "Portal__Keys__Password";
    private const string FormerCertificate = "Portal__Keys__FormerCertificate";
    private const string FormerPassword = "Portal__Keys__FormerPassword";

    public static readonly string[] Known = [Certificate, Password, FormerCertificate, FormerPassword];

    /// <summary>What to set where keys are found that nothing opens.</summary>
    public static readonly string NeededWords =
        $"Ключи в базе данных зашифрованы сертификатом, которого у этого узла нет: укажите его в настройке {Certificate}, а если его сменили, прежний в {FormerCertificate}.";

    /// <returns>Null where no certificate is set: keys then lie in the database as they are.</returns>
    /// <exception cref="SettingException">A setting is wrong, or a file cannot be read.</exception>
    public static KeyCertificates? Read(IConfiguration configuration)
    {
        if (configuration.Text(Certificate) is { } path)
            return new(Open(path, configuration.Text(Password), Certificate, Password), ReadFormer(configuration));
        return Known.FirstOrDefault(name => configuration.Text(name) is not null) is { } stray
            ? throw new SettingException($"Задана настройка {stray}, но не задана {Certificate}: укажите файл PFX с сертификатом для ключей или уберите остальные настройки ключей.")
            : null;
    }

    private static X509Certificate2? ReadFormer(IConfiguration configuration) => configuration.Text(FormerCertificate) is { } path
        ? Open(path, configuration.Text(FormerPassword), FormerCertificate, FormerPassword)
        : configuration.Text(FormerPassword) is null ? null : throw new SettingException($"Задана настройка {FormerPassword}, но не задана {FormerCertificate}.");

    private static X509Certificate2 Open(string path, string? password, string setting, string passwordSetting)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
            using var key = certificate.GetRSAPrivateKey();
            return key is not null ? certificate : throw new SettingException(
                $"В файле «{path}» из настройки {setting} нет закрытого ключа RSA: сохраните сертификат вместе с ключом (PFX).");
        }
        catch (CryptographicException)
        {
            throw new SettingException(File.Exists(path)
                ? $"Файл «{path}» из настройки {setting} не открывается: проверьте, что это PFX и что пароль в {passwordSetting} верен."
                : $"Настройка {setting} указывает на файл «{path}», которого нет.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"Файл «{path}» из настройки {setting} не читается: проверьте, что он есть и что портал может его читать.");
        }
    }
}
