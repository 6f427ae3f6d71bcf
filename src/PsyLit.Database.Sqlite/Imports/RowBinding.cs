using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using PsyLit.Core.Articles;

namespace PsyLit.Database.Sqlite.Imports;

/// <summary>Code that binds the columns of one entity type to a statement, made from EF Core's model once for the life of the program.</summary>
/// <remarks>Columns and conversions are the model's own: a row is the same whoever wrote it, and a new property is written without a change here.</remarks>
internal static class RowBinding
{
    private const string Annotation = "PsyLit:RowBinding";

    /// <summary>The columns in the order in which they are bound, from 1; all but a key that the database makes.</summary>
    public static IReadOnlyList<IProperty> Columns(IEntityType entity) =>
        [.. entity.GetProperties().Where(property => !property.IsPrimaryKey() || property.ValueGenerated == ValueGenerated.Never)];

    /// <summary>Binds all columns of a row.</summary>
    public static Action<SqliteStatement, T> Of<T>(IEntityType entity) =>
        entity.GetOrAddRuntimeAnnotationValue(Annotation, static type => Make<T>(type!), entity);

    private static Action<SqliteStatement, T> Make<T>(IEntityType entity)
    {
        var (statement, row) = (Expression.Parameter(typeof(SqliteStatement)), Expression.Parameter(typeof(T)));
        var binds = Columns(entity).Select((column, index) => Bind(statement, Expression.Constant(index + 1), Expression.Property(row, column.PropertyInfo!), column));
        return Expression.Lambda<Action<SqliteStatement, T>>(Expression.Block(binds), statement, row).Compile();
    }

    private static Expression Bind(Expression statement, Expression position, Expression value, IProperty column)
    {
        if (Nullable.GetUnderlyingType(value.Type) is not null)
        {
            return Unless(Expression.Not(Expression.Property(value, "HasValue")), Expression.Property(value, "Value"));
        }

        return value.Type.IsValueType
            ? BindKnown(statement, position, value, column)
            : Unless(Expression.ReferenceEqual(value, Expression.Constant(null)), value);

        Expression Unless(Expression isNull, Expression known) => Expression.IfThenElse(
            isNull, Expression.Call(statement, nameof(SqliteStatement.BindNull), null, position), BindKnown(statement, position, known, column));
    }

    private static MethodCallExpression BindKnown(Expression statement, Expression position, Expression value, IProperty column)
    {
        var converter = column.GetTypeMapping().Converter;
        if (converter?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(JsonColumnConverter<>))
        {
            return Expression.Call(statement, nameof(SqliteStatement.BindJson), type.GetGenericArguments(), position, value);
        }

        var stored = converter is null ? value : Expression.Invoke(converter.ConvertToProviderExpression, value);
        return Expression.Call(
            statement, nameof(SqliteStatement.Bind), null, position, stored.Type == typeof(int) ? Expression.Convert(stored, typeof(long)) : stored);
    }
}
