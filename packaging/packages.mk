# Packages, for `make`: what people install. Read by the Makefile.

.PHONY: wheel bundle linux windows dist smoke check-wheel check-linux check-windows check-dist bench-bundle

libraries-package libraries-judge libraries-windows: libraries-%:
	@packaging/system-libraries.sh $*

wheel: libraries-package
	packaging/wheel.sh dist

bundle: libraries-package
	packaging/linux/bundle.sh

linux: bundle
	packaging/linux/archive.sh dist
	packaging/linux/deb.sh dist

# Made and tried on a Debian machine, as root: see packaging/windows/README.md.
windows: libraries-windows wheel .venv/.dev
	@packaging/windows/python.sh
	@packaging/windows/wine.sh make
	@packaging/windows/bundle.sh
	@packaging/windows/installers.sh

# All that we hand over, and with what to check that it arrived whole.
dist:
	rm -rf dist
	$(MAKE) linux windows
	cp packaging/locks/linux-x86_64.txt dist/
	export LC_ALL=C && cd dist && sha256sum * >SHA256SUMS

smoke: bundle .venv/.dev
	packaging/smoke-test.sh build/linux/mengpaneel

check-wheel: wheel
	packaging/try-wheel.sh

check-linux: linux libraries-judge
	packaging/linux/judge-deb.sh
	packaging/linux/try-deb.sh bookworm

check-windows: windows
	build/windows/tools/bin/python packaging/windows/imports.py build/windows/dist/mengpaneel
	PYTHONPATH=. .venv/bin/python packaging/windows/smoke.py dist
	PYTHONPATH=. QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/windows/compare_pictures.py build/windows/pictures
	packaging/windows/tests.sh

check-dist: dist
	packaging/check-dist.sh

# How much longer the bundle takes to its first frame than the checkout; on a machine that does nothing else.
bench-bundle: bundle .venv/.dev
	PYTHONPATH=. .venv/bin/python packaging/measure_start.py build/linux/mengpaneel
