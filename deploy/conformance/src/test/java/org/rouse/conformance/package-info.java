@org.jspecify.annotations.NullMarked
package org.rouse.conformance;
