using Csto.Portal.Core.Content;
using Microsoft.AspNetCore.Identity;

namespace Csto.Portal.Core.Accounts;

/// <summary>What Identity finds wrong, in words for the one who typed it.</summary>
public sealed class RussianIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Не получилось. Повторите; если не поможет, обратитесь к администратору.");

    public override IdentityError ConcurrencyFailure() =>
        Say(nameof(ConcurrencyFailure), "Эту учётную запись только что изменили. Откройте её снова и повторите.");

    public override IdentityError DuplicateUserName(string userName) =>
        Say(nameof(DuplicateUserName), $"Имя «{userName}» уже занято. Выберите другое.");

    public override IdentityError InvalidUserName(string? userName) =>
        Say(nameof(InvalidUserName), "В имени для входа допустимы латинские буквы, цифры и знаки . - _ @ без пробелов.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Нынешний пароль введён неверно.");

    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"Пароль короче {Plural.Of(length, "знака", "знаков", "знаков")}. Удлините его: подойдёт фраза из нескольких слов.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), $"В пароле меньше {Plural.Of(uniqueChars, "разного знака", "разных знаков", "разных знаков")}. Придумайте не такой однообразный.");

    public override IdentityError UserAlreadyInRole(string role) => Say(nameof(UserAlreadyInRole), "Эта роль у пользователя уже есть.");

    private static IdentityError Say(string code, string words) => new() { Code = code, Description = words };
}
