package io.warren.processor.read;

import static io.warren.processor.diagnostic.Diagnostic.METHOD_NAME_TWICE;
import static io.warren.processor.diagnostic.Diagnostic.METHOD_REDECLARED;
import static io.warren.processor.diagnostic.Diagnostic.PARENT_NOT_A_CONTRACT;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.SourcePosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the messages of a contract: its own and inherited abstract methods. */
final class MethodsReader {
  private final Elements elements;
  private final Types types;

  MethodsReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** The abstract methods that the type itself declares, in source order. */
  static List<ExecutableElement> own(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .toList();
  }

  /** The inherited methods first, then the type's own, each with a name of its own. */
  Collection<ContractMethod> read(TypeElement type, Report report) {
    Map<String, ContractMethod> methods = new LinkedHashMap<>();
    for (TypeElement ancestor : Contracts.ancestors(type)) {
      for (ContractMethod inherited : methods(type, ancestor)) {
        if (!Contracts.isContract(ancestor)) {
          reportStranger(type, inherited, report);
        }
        addInherited(type, inherited, methods, report);
      }
    }
    for (ContractMethod own : methods(type, type)) {
      addOwn(type, own, methods, report);
    }
    return methods.values();
  }

  private List<ContractMethod> methods(TypeElement heir, TypeElement declaring) {
    List<ContractMethod> methods = new ArrayList<>();
    for (ExecutableElement method : own(declaring)) {
      ExecutableType type = (ExecutableType) types.asMemberOf((DeclaredType) heir.asType(), method);
      methods.add(
          new ContractMethod(
              method.getSimpleName().toString(), declaring, method, type, !heir.equals(declaring)));
    }
    return methods;
  }

  private static void reportStranger(TypeElement type, ContractMethod inherited, Report report) {
    String parent = ElementNames.display(inherited.declaring());
    report.add(
        PARENT_NOT_A_CONTRACT,
        SourcePosition.of(type),
        ElementNames.display(type),
        inherited.name(),
        parent,
        parent,
        ElementNames.display(type));
  }

  private void addInherited(
      TypeElement type,
      ContractMethod inherited,
      Map<String, ContractMethod> methods,
      Report report) {
    ContractMethod other = methods.putIfAbsent(inherited.name(), inherited);
    // What is wrong inside of one ancestor, or between two that know each other, is said there.
    if (other != null
        && !other.declaring().equals(inherited.declaring())
        && !related(other.declaring(), inherited.declaring())) {
      report.add(
          METHOD_NAME_TWICE,
          SourcePosition.of(type),
          ElementNames.display(type),
          other.displayName(),
          inherited.displayName());
      addRenamed(inherited, methods);
    }
  }

  /** Under another name, so that it is checked and generated all the same. */
  private static void addRenamed(ContractMethod method, Map<String, ContractMethod> methods) {
    String name = method.name() + (methods.size() + 1);
    methods.putIfAbsent(name, method.renamed(name));
  }

  private static boolean related(TypeElement first, TypeElement second) {
    return Contracts.ancestors(first).contains(second)
        || Contracts.ancestors(second).contains(first);
  }

  private void addOwn(
      TypeElement type, ContractMethod own, Map<String, ContractMethod> methods, Report report) {
    ContractMethod other = methods.putIfAbsent(own.name(), own);
    if (other == null) {
      return;
    }
    SourcePosition position = SourcePosition.of(own.element());
    if (elements.overrides(own.element(), other.element(), type)) {
      report.add(
          METHOD_REDECLARED,
          position,
          ElementNames.display(type),
          own.name(),
          ElementNames.display(other.declaring()));
    } else {
      report.add(
          METHOD_NAME_TWICE,
          position,
          ElementNames.display(type),
          signature(other),
          signature(own));
      addRenamed(own, methods);
    }
  }

  private static String signature(ContractMethod method) {
    return method.displayName() + PayloadTypes.parameters(method);
  }
}
