DECLARE @keys1 char(12) = '0123456789ab';

SELECT [m].[Sha256], [m0].[Sha256], [m0].[Kind], COALESCE([m0].[PublicType], [m0].[ContentType]), [m0].[Bytes], COALESCE([m0].[PublicWidth], [m0].[Width]), COALESCE([m0].[PublicHeight], [m0].[Height]), [m0].[FileName], CASE
    WHEN [m0].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m0].[Alt]
END, [m0].[Caption], [m0].[Credit], [m0].[Width], [m0].[Height], [m0].[Colour], [m0].[Focus], [m0].[CardFocus], [m0].[VariantsMade], [m0].[Seconds], [m1].[Sha256]
FROM [MediaAssets] AS [m]
INNER JOIN [MediaAssets] AS [m0] ON COALESCE([m].[ReplacedById], [m].[Id]) = [m0].[Id]
LEFT JOIN [MediaAssets] AS [m1] ON [m0].[PosterId] = [m1].[Id]
WHERE [m].[Key] = @keys1 AND [m].[DeletedAt] IS NULL AND [m0].[DeletedAt] IS NULL
