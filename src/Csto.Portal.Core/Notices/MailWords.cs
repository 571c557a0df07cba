namespace Csto.Portal.Core.Notices;

/// <summary>Words that letters share.</summary>
internal static class MailWords
{
    public const string TestSubject = "Проверка почты портала";

    public const string TestBody =
        """
        Здравствуйте!

        Это проверочное письмо: почта портала работает, извещения редакции будут доходить.

        Отвечать на него не нужно.
        """;
}
