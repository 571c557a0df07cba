SELECT [s].[Id], [s].[PublicKey], [s].[From], [s].[To], [s].[RevokedFrom]
FROM [SigningKeys] AS [s]
ORDER BY [s].[From] DESC, [s].[Id]
