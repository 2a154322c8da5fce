# Packages, for `make`: what people install. Read by the Makefile.

.PHONY: wheel bundle linux dist smoke check-dist check-wheel

libraries-package:
	@packaging/system-libraries.sh package

wheel: libraries-package
	packaging/wheel.sh dist

bundle: libraries-package
	packaging/linux/bundle.sh

linux: bundle
	packaging/linux/archive.sh dist
	packaging/linux/deb.sh dist

dist:
	rm -rf dist
	$(MAKE) wheel linux
	cp packaging/locks/*.txt dist/
	cd dist && sha256sum $$(ls | grep -v SHA256SUMS | LC_ALL=C sort) > SHA256SUMS

smoke: bundle .venv/.dev
	packaging/smoke-test.sh build/linux/mengpaneel

check-wheel: wheel
	packaging/try-wheel.sh

check-dist: dist .venv/.dev
	packaging/check-dist.sh
