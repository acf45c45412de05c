package io.warren.processor.docs.schema;

import com.squareup.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a value of a declared type may be on the wire: what is in containers, and its
 * subtypes as far as the source names them.
 */
final class PossibleTypes {
  /** Longer ones contain themselves with ever more arguments. */
  private static final int LONGEST = 2_000;

  private final Elements elements;
  private final Types types;
  private boolean complete = true;

  PossibleTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * What a value may be; an item of a list is as the list.
   *
   * @param objects by their names
   * @param entries the values of maps, by the names of their types
   * @param keys the keys of maps, by the names of their types
   */
  record Value(
      SortedMap<String, DeclaredType> objects,
      SortedMap<String, TypeMirror> entries,
      SortedMap<String, TypeMirror> keys) {
    Value() {
      this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    boolean isEmpty() {
      return objects.isEmpty() && entries.isEmpty();
    }

    String key() {
      return objects.keySet() + " and entries " + entries.keySet() + " of " + keys.keySet();
    }
  }

  /** What a value of any of the types may be. */
  Value of(List<TypeMirror> declared) {
    Value value = new Value();
    declared.forEach(type -> add(type, value));
    return value;
  }

  /** Whether every type that was met exists. */
  boolean complete() {
    return complete;
  }

  /** Whether it is written as a list. */
  boolean isList(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY
        || (type.getKind() == TypeKind.DECLARED
            && Containers.as(type, "java.lang.Iterable", elements, types) != null);
  }

  /** Whether it is written with properties, and holds no others. */
  boolean isObject(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && around((DeclaredType) type) == null
        && !Mirrors.name((DeclaredType) type).startsWith("java.");
  }

  private void add(@Nullable TypeMirror type, Value value) {
    if (type == null) {
      return;
    }
    switch (type.getKind()) {
      case ARRAY -> add(((ArrayType) type).getComponentType(), value);
      case TYPEVAR -> add(((TypeVariable) type).getUpperBound(), value);
      case WILDCARD -> add(((WildcardType) type).getExtendsBound(), value);
      case INTERSECTION ->
          ((IntersectionType) type).getBounds().forEach(bound -> add(bound, value));
      case DECLARED -> declared((DeclaredType) type, value);
      case ERROR -> complete = false;
      default -> {
        // A value without properties.
      }
    }
  }

  private void declared(DeclaredType type, Value value) {
    String name = Mirrors.name(type);
    if (KnownTypes.schema(name) != null || Containers.isTree(name)) {
      return;
    }
    DeclaredType around = around(type);
    if (around != null) {
      List<? extends TypeMirror> arguments = around.getTypeArguments();
      if (arguments.size() == 2) {
        put(arguments.get(0), value.keys());
        put(arguments.get(1), value.entries());
      } else {
        arguments.forEach(argument -> add(argument, value));
      }
    }
    if (!name.startsWith("java.") && !name.startsWith("javax.")) {
      own(type, value);
    }
  }

  private static void put(TypeMirror type, SortedMap<String, TypeMirror> types) {
    types.put(TypeName.get(type).toString(), type);
  }

  /** The type as what has others in it; null: it is no such type. */
  private @Nullable DeclaredType around(DeclaredType type) {
    return Stream.of(
            "java.util.Map",
            "java.util.Map.Entry",
            "java.lang.Iterable",
            "java.util.Optional",
            "java.util.concurrent.atomic.AtomicReference")
        .flatMap(container -> Stream.ofNullable(Containers.as(type, container, elements, types)))
        .findFirst()
        .orElse(null);
  }

  private void own(DeclaredType stated, Value value) {
    TypeElement element = Mirrors.element(stated);
    if (!Mirrors.hasItsParents(element)) {
      complete = false;
    }
    String name = TypeName.get(stated).toString();
    boolean endless = name.length() > LONGEST;
    DeclaredType type = endless ? (DeclaredType) element.asType() : stated;
    if (value.objects().putIfAbsent(endless ? type.toString() : name, type) != null) {
      return;
    }
    WrittenForm.valueOf(element).ifPresent(other -> add(other, value));
    WrittenForm.delegates(element).forEach(other -> add(other, value));
    WrittenForm.told(Mirrors.lineage(element)).forEach(other -> add(other, value));
    element.getPermittedSubclasses().forEach(subtype -> subtype(subtype, type, value));
    JacksonAnnotations.find(List.of(element), "JsonSubTypes").stream()
        .flatMap(mirror -> JacksonAnnotations.mirrors(mirror, "value").stream())
        .forEach(each -> stated(each, type, value));
  }

  private void stated(AnnotationMirror subtype, DeclaredType base, Value value) {
    JacksonAnnotations.type(subtype, "value")
        .ifPresentOrElse(type -> subtype(type, base, value), () -> complete = false);
  }

  private void subtype(TypeMirror subtype, DeclaredType base, Value value) {
    if (subtype.getKind() == TypeKind.DECLARED) {
      own(specialized(Mirrors.element((DeclaredType) subtype), base), value);
    } else {
      complete = false;
    }
  }

  /** With the arguments of its base, where it hands its own parameters on. */
  private DeclaredType specialized(TypeElement subtype, DeclaredType base) {
    DeclaredType open = (DeclaredType) subtype.asType();
    DeclaredType above = Containers.as(open, Mirrors.name(base), elements, types);
    if (above == null
        || above.getTypeArguments().size() != base.getTypeArguments().size()
        || subtype.getTypeParameters().isEmpty()) {
      return open;
    }
    List<TypeMirror> arguments = new ArrayList<>();
    for (TypeParameterElement parameter : subtype.getTypeParameters()) {
      TypeMirror argument = parameter.asType();
      for (int i = 0; i < base.getTypeArguments().size(); i++) {
        TypeMirror stated = base.getTypeArguments().get(i);
        if (types.isSameType(above.getTypeArguments().get(i), argument)
            && stated.getKind() != TypeKind.WILDCARD) {
          argument = stated;
        }
      }
      arguments.add(argument);
    }
    return types.getDeclaredType(subtype, arguments.toArray(TypeMirror[]::new));
  }
}
