package io.warren.processor.unfinished;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/**
 * Starts by itself in every compilation that has this jar on its processor path; javac needs no
 * flag for it.
 */
@AutoService(Plugin.class)
public final class UnfinishedMessagePlugin implements Plugin {
  @Override
  public String getName() {
    return "Warren";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    task.addTaskListener(new UnfinishedMessageListener(task, UnfinishedMessages::of));
  }
}
