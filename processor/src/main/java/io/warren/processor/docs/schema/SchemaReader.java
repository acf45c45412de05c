package io.warren.processor.docs.schema;

import com.squareup.javapoet.TypeName;
import io.warren.processor.docs.manifest.Schema;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Makes schemas of types. Objects and enums get a name and stand beside: a type may contain itself.
 */
public final class SchemaReader {
  private final Elements elements;
  private final Types types;
  private final ObjectReader objects;
  private final SortedMap<String, Schema> named = new TreeMap<>();
  private boolean complete = true;

  public SchemaReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
    objects = new ObjectReader(this, types);
  }

  /** The schema of a type; what it refers to is in {@link #named}. */
  public Schema read(TypeMirror type) {
    Schema schema = plain(type);
    // A primitive is never null, whatever is written at it.
    return JacksonAnnotations.nullable(type) && !type.getKind().isPrimitive()
        ? schema.orNull()
        : schema;
  }

  /** What was referred to, by name. */
  public SortedMap<String, Schema> named() {
    return named;
  }

  /** Whether every type that was met exists. */
  public boolean complete() {
    return complete;
  }

  private Schema plain(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return KnownTypes.primitive(type.getKind());
    }
    return switch (type.getKind()) {
      case ARRAY -> array(((ArrayType) type).getComponentType());
      case DECLARED -> declared((DeclaredType) type);
      case TYPEVAR -> plain(((TypeVariable) type).getUpperBound());
      case WILDCARD -> wildcard((WildcardType) type);
      case ERROR -> missing();
      default -> Schema.ANY;
    };
  }

  /** Stands in for what does not exist yet. */
  Schema missing() {
    complete = false;
    return Schema.ANY;
  }

  private Schema array(TypeMirror component) {
    return switch (component.getKind()) {
      case BYTE -> Schema.bytes();
      case CHAR -> Schema.of(Schema.Type.STRING);
      default -> Schema.arrayOf(read(component));
    };
  }

  private Schema wildcard(WildcardType type) {
    TypeMirror bound = type.getExtendsBound();
    return bound == null ? Schema.ANY : plain(bound);
  }

  private Schema declared(DeclaredType type) {
    String name = Mirrors.name(type);
    Schema known = KnownTypes.schema(name);
    if (known != null) {
      return known;
    }
    if (name.equals("java.util.Optional")) {
      return argument(type, 0).orNull();
    }
    DeclaredType map = Containers.as(type, "java.util.Map", elements, types);
    if (map != null) {
      return Schema.mapOf(argument(map, 1));
    }
    DeclaredType iterable = Containers.as(type, "java.lang.Iterable", elements, types);
    if (iterable != null && !isTree(name)) {
      return Schema.arrayOf(argument(iterable, 0));
    }
    boolean java = name.startsWith("java.") && Mirrors.element(type).getKind() != ElementKind.ENUM;
    return java || isTree(name) ? Schema.ANY : reference(type);
  }

  /** Jackson's own trees may be anything. */
  private static boolean isTree(String name) {
    return name.startsWith("com.fasterxml.jackson.databind.");
  }

  private Schema reference(DeclaredType type) {
    String name = TypeName.get(type).toString();
    if (!named.containsKey(name)) {
      // Before its properties are read, because they may refer to it.
      named.put(name, Schema.ANY);
      named.put(name, objects.read(type));
    }
    return Schema.named(name);
  }

  private Schema argument(DeclaredType type, int index) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    return arguments.isEmpty() ? Schema.ANY : read(arguments.get(index));
  }
}
