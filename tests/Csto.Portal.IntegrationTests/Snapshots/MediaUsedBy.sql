DECLARE @editionId int = 7;
DECLARE @key char(12) = '0123456789ab';

SELECT [m0].[Sha256], [m0].[Kind], COALESCE([m0].[PublicType], [m0].[ContentType]), [m0].[Bytes], COALESCE([m0].[PublicWidth], [m0].[Width]), COALESCE([m0].[PublicHeight], [m0].[Height]), [m0].[FileName], CASE
    WHEN [m0].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m0].[Alt]
END, [m0].[Caption], [m0].[Credit], CASE
    WHEN [m0].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m0].[EnglishAlt]
END, [m0].[EnglishCaption], [m0].[EnglishCredit], [m0].[Width], [m0].[Height], [m0].[Colour], [m0].[Focus], [m0].[CardFocus], [m0].[VariantsMade], [m0].[Seconds]
FROM [EditionMedia] AS [e]
INNER JOIN [MediaAssets] AS [m] ON [e].[MediaAssetId] = [m].[Id]
INNER JOIN [MediaAssets] AS [m0] ON COALESCE([m].[ReplacedById], [m].[Id]) = [m0].[Id]
WHERE [e].[EditionId] = @editionId AND [m0].[DeletedAt] IS NULL AND [m0].[Key] = @key
