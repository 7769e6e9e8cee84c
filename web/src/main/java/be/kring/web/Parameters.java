package be.kring.web;

import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads ids and names of enumerations in an address. In the query a wrong one is invalid input that names the parameter; in the
 * path it leads nowhere. An empty one in the query is as good as none.
 */
@Provider
public class Parameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Optional<String> query = Arrays.stream(annotations).filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value()).findFirst();
        if (type == UUID.class) {
            return new Converter<>(query, text -> type.cast(id(text)));
        }
        if (type.isEnum()) {
            return new Converter<>(query, text -> Arrays.stream(type.getEnumConstants())
                    .filter(value -> ((Enum<?>) value).name().equals(text)).findFirst().orElseThrow(IllegalArgumentException::new));
        }
        return null;
    }

    /** Only the form that Kring writes: Java would also read shortened ones. */
    private static UUID id(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private record Converter<T>(Optional<String> query, Function<String, T> read) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null || query.isPresent() && text.isEmpty()) {
                return null;
            }
            try {
                return read.apply(text);
            } catch (IllegalArgumentException unreadable) {
                throw query.<RuntimeException>map(name -> InvalidInput.of(name, "invalid-value")).orElseGet(NotFound::new);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
