package io.warren.codec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The subtypes of a sealed type are those that it permits, where it does not say others. */
final class SealedSubtypes extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
    Class<?>[] permitted = annotated.getRawType().getPermittedSubclasses();
    return permitted == null || annotated.hasAnnotation(JsonSubTypes.class)
        ? null
        : Arrays.stream(permitted).map(NamedType::new).toList();
  }
}
