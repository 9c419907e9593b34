/** How long local mode takes to be ready, and how much memory it then holds. */
@NullMarked
package org.rouse.benchmarks.localmode;

import org.jspecify.annotations.NullMarked;
