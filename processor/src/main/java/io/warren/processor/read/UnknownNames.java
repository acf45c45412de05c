package io.warren.processor.read;

import static io.warren.processor.diagnostic.Diagnostic.NOT_KNOWN;

import io.warren.annotation.RoutingKey;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.SourcePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Finds what a contract names and nobody has written or generated, or not yet. */
public final class UnknownNames {
  private final TypeElement contract;
  private final Map<String, Unknown> unknown = new LinkedHashMap<>();

  private record Unknown(SourcePosition position, TypeElement declaring) {}

  private UnknownNames(TypeElement contract) {
    this.contract = contract;
    addAnnotations(contract);
    addParents(contract);
    addMethods(contract);
    for (TypeElement ancestor : Contracts.ancestors(contract)) {
      addAnnotations(ancestor);
      addParents(ancestor);
      addMethods(ancestor);
    }
  }

  /** Looks through a contract and what it inherits. */
  public static UnknownNames in(TypeElement contract) {
    return new UnknownNames(contract);
  }

  /** Whether everything is there. */
  public boolean isEmpty() {
    return unknown.isEmpty();
  }

  /** Reports what stands in class files; what stands in sources the compiler itself reports. */
  public void reportTo(Report report, CompiledSources sources) {
    unknown.forEach(
        (what, where) -> {
          if (!sources.have(where.declaring)) {
            report.add(NOT_KNOWN, where.position, ElementNames.display(contract), what);
          }
        });
  }

  private void addAnnotations(TypeElement type) {
    List<AnnotationValues> annotations = new ArrayList<>(Contracts.annotations(type));
    for (ExecutableElement method : MethodsReader.own(type)) {
      AnnotationValues.of(method, RoutingKey.class).ifPresent(annotations::add);
    }
    for (AnnotationValues values : annotations) {
      for (String attribute : values.unreadable()) {
        put(
            "the value of " + attribute + " in @" + values.name(),
            values.source().at(attribute),
            type);
      }
    }
  }

  private void addParents(TypeElement type) {
    for (TypeMirror parent : type.getInterfaces()) {
      add(parent, "the parent " + PayloadTypes.display(parent), type, type);
    }
  }

  private void addMethods(TypeElement type) {
    for (ExecutableElement method : MethodsReader.own(type)) {
      String name = ElementNames.display(type) + "." + method.getSimpleName();
      for (VariableElement parameter : method.getParameters()) {
        TypeMirror payload = parameter.asType();
        String what = "the payload " + PayloadTypes.display(payload) + " of " + name;
        add(payload, what, parameter, type);
      }
      TypeMirror reply = method.getReturnType();
      add(reply, "the reply " + PayloadTypes.display(reply) + " of " + name, method, type);
    }
  }

  private void add(TypeMirror named, String what, Element element, TypeElement declaring) {
    if (TypeParts.unresolved(named)) {
      put(what, SourcePosition.of(element), declaring);
    }
  }

  /** What an ancestor names is reported at the contract, because the ancestor may be in a jar. */
  private void put(String what, SourcePosition position, TypeElement declaring) {
    SourcePosition visible = declaring.equals(contract) ? position : SourcePosition.of(contract);
    unknown.put(what, new Unknown(visible, declaring));
  }
}
