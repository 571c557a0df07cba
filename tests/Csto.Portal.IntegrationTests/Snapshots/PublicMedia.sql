DECLARE @key char(12) = '0123456789ab';

SELECT [m].[Sha256], [m0].[Sha256], [m0].[Kind], COALESCE([m0].[PublicType], [m0].[ContentType]), [m0].[Bytes], COALESCE([m0].[PublicWidth], [m0].[Width]), COALESCE([m0].[PublicHeight], [m0].[Height]), [m0].[FileName], CASE
    WHEN [m0].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m0].[Alt]
END, [m0].[Caption], [m0].[Credit], CASE
    WHEN [m0].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m0].[EnglishAlt]
END, [m0].[EnglishCaption], [m0].[EnglishCredit], [m0].[Width], [m0].[Height], [m0].[Colour], [m0].[Focus], [m0].[CardFocus], [m0].[VariantsMade], [m0].[Seconds]
FROM [MediaAssets] AS [m]
INNER JOIN [MediaAssets] AS [m0] ON COALESCE([m].[ReplacedById], [m].[Id]) = [m0].[Id]
WHERE [m].[Key] = @key AND [m].[DeletedAt] IS NULL AND [m0].[DeletedAt] IS NULL AND (EXISTS (
    SELECT 1
    FROM [EditionMedia] AS [e]
    INNER JOIN [Editions] AS [e0] ON [e].[EditionId] = [e0].[Id]
    INNER JOIN [Publications] AS [p] ON [e0].[PublicationId] = [p].[Id]
    WHERE [p].[Visibility] = 1 AND ([p].[LiveEditionId] = [e].[EditionId] OR ([e0].[MajorNumber] IS NOT NULL AND [e0].[State] = 60)) AND [e].[MediaAssetId] = [m0].[Id]) OR EXISTS (
    SELECT 1
    FROM [EditionMedia] AS [e1]
    INNER JOIN [Editions] AS [e2] ON [e1].[EditionId] = [e2].[Id]
    INNER JOIN [Publications] AS [p0] ON [e2].[PublicationId] = [p0].[Id]
    INNER JOIN [MediaAssets] AS [m1] ON [e1].[MediaAssetId] = [m1].[Id]
    WHERE [p0].[Visibility] = 1 AND ([p0].[LiveEditionId] = [e1].[EditionId] OR ([e2].[MajorNumber] IS NOT NULL AND [e2].[State] = 60)) AND [m1].[ReplacedById] = [m0].[Id]))
